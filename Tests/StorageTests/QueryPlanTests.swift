import BelayTesting
import SQLite
import Storage
import Testing

/// The queries that people wait for find their rows by an index. SQLite is asked without statistics, as in a young file.
struct QueryPlanTests {
    @Test func `No query of a queue, a record or a worker reads a whole table`() async throws {
        try await withStore { _, file in
            let queries: [(String, String)] = [
                ("ticket WHERE assignee_id = 1 AND status = 'new' ORDER BY id DESC LIMIT 26", "by_assignee "),
                ("ticket WHERE team_id = 1 AND status = 'new' ORDER BY id DESC LIMIT 26", "by_team "),
                ("ticket WHERE department_id = 1 AND status IN ('new') ORDER BY id DESC LIMIT 26", "by_department "),
                (
                    """
                    (SELECT * FROM (SELECT * FROM ticket WHERE team_id = 1 AND status = 'new' ORDER BY id DESC LIMIT 26)
                    UNION ALL SELECT * FROM (
                        SELECT * FROM ticket WHERE team_id = 1 AND status = 'open' ORDER BY id DESC LIMIT 26))
                    ORDER BY id DESC LIMIT 26
                    """, "by_team "
                ),
                (
                    """
                    ticket WHERE assignee_id = 1 AND queue_at IS NOT NULL AND +status IN ('new', 'open')
                    ORDER BY queue_at, id LIMIT 26
                    """, "by_assignee_due"
                ),
                (
                    """
                    ticket WHERE team_id = 1 AND queue_at IS NOT NULL AND (queue_at, id) > (5, 7)
                    ORDER BY queue_at, id LIMIT 26
                    """, "by_team_due"
                ),
                (
                    """
                    ticket WHERE department_id = 1 AND queue_at IS NOT NULL AND +status IN ('open')
                    ORDER BY queue_at, id LIMIT 26
                    """, "by_department_due"
                ),
                (
                    "ticket WHERE department_id = 1 AND assignee_id IS NULL AND status IN ('new') ORDER BY id DESC",
                    "by_department"
                ),
                ("ticket WHERE queue_at IS NOT NULL ORDER BY queue_at, id LIMIT 26", "by_due"),
                (
                    "ticket WHERE queue_at IS NOT NULL AND (queue_at, id) > (5, 7) ORDER BY queue_at, id LIMIT 26",
                    "by_due"
                ),
                (
                    """
                    ticket INDEXED BY ticket_unassigned WHERE +department_id IN (1) AND assignee_id IS NULL
                    AND queue_at IS NOT NULL AND queue_at <= 5 ORDER BY queue_at, id LIMIT 26
                    """, "ticket_unassigned"
                ),
                ("ticket WHERE requester_id = 1 ORDER BY id DESC LIMIT 26", "by_requester"),
                ("ticket WHERE external_reference = 'x'", "by_external_reference"),
                ("ticket WHERE id < 9 ORDER BY id DESC LIMIT 26", "PRIMARY KEY"),
                (
                    """
                    ticket WHERE id IN (SELECT ticket_id FROM message WHERE id IN
                    (SELECT rowid FROM message_text WHERE message_text MATCH 'x')) ORDER BY id DESC LIMIT 26
                    """, "PRIMARY KEY"
                ),
                ("message WHERE ticket_id = 1 ORDER BY id", "by_ticket"),
                ("service_clock WHERE ticket_id = 1", "PRIMARY KEY"),
                ("customer WHERE email = 'x'", "autoindex"),
                ("account WHERE name = 'x'", "autoindex"),
                ("deal WHERE id < 9 AND department_id = 1 AND outcome = 'open' ORDER BY id DESC", "by_department"),
                (
                    """
                    escalation_case WHERE record_kind = 'ticket' AND record_number = 1 AND escalation_id = 1
                    AND status IN ('open', 'returned')
                    """, "case_open_by_record"
                ),
                (
                    "escalation_case WHERE id < 9 AND status IN ('open', 'returned') AND holder_id = 1 ORDER BY id DESC",
                    "open_by_holder"
                ),
                (
                    """
                    escalation_case WHERE id < 9 AND status IN ('open', 'returned') AND department_id = 1
                    ORDER BY id DESC
                    """, "open_by_department"
                ),
                (
                    "escalation_case WHERE id < 9 AND record_kind = 'ticket' AND record_number = 1 ORDER BY id DESC",
                    "by_record"
                ),
                ("case_entry WHERE case_id = 1 ORDER BY place", "PRIMARY KEY"),
                (
                    "escalation_case WHERE queue = 'team:1' ORDER BY queue_rank DESC, opened_at, id LIMIT 8",
                    "case_waiting"
                ),
                (
                    """
                    escalation_case WHERE id < 9 AND status IN ('open', 'returned') AND status IN ('open', 'returned')
                    AND (queue IS NOT NULL OR lapses > 0) ORDER BY id DESC LIMIT 26
                    """, "case_stuck"
                ),
                (
                    """
                    escalation_case WHERE id < 9 AND status IN ('open', 'returned') AND id IN (
                    SELECT id FROM escalation_case WHERE holder_id = 1 AND status IN ('open', 'returned')
                    UNION SELECT case_id FROM case_voter WHERE person_id = 1) ORDER BY id DESC LIMIT 26
                    """, "open_by_holder"
                ),
                (
                    """
                    escalation_case WHERE escalation_id = 1 AND version = 1 AND step = 1
                    AND status IN ('open', 'returned') ORDER BY id LIMIT 1000
                    """, "open_by_escalation"
                ),
                ("case_voter WHERE case_id = 1", "by_case"),
                ("case_match WHERE case_id = 1 ORDER BY trigger_number, binding_id", "PRIMARY KEY"),
                ("ticket_triage WHERE ticket_id = 1 ORDER BY place", "PRIMARY KEY"),
                (
                    """
                    endpoint e JOIN delivery d ON d.endpoint_id = e.id AND d.state = 'pending'
                    WHERE e.disabled_because IS NULL AND d.next_attempt_at < 1 AND d.attempts = 0 LIMIT 1
                    """, "delivery_pending"
                ),
                (
                    "incoming_message WHERE incoming_id = 1 AND message_id = 'x' AND refused_because IS NULL",
                    "incoming_message_once"
                ),
                ("incoming_message WHERE incoming_id = 1 AND id < 9 ORDER BY id DESC LIMIT 26", "incoming_message_log"),
                (
                    """
                    incoming_message WHERE incoming_id = 1 AND id < 9 AND refused_because IS NOT NULL
                    ORDER BY id DESC LIMIT 26
                    """, "incoming_message_refused"
                ),
                (
                    """
                    incoming_message WHERE incoming_id = 1 AND refused_because = 'x' AND message_id IS NULL AND at >= 9
                    ORDER BY at DESC LIMIT 1
                    """, "incoming_message_recent"
                ),
                ("checklist WHERE id < 9 AND finished_at IS NULL ORDER BY id DESC", "checklist_open"),
                (
                    "checklist WHERE id < 9 AND finished_at IS NULL AND department_id = 1 ORDER BY id DESC",
                    "checklist_open_by_department"
                ),
                ("checklist WHERE id < 9 AND department_id = 1 ORDER BY id DESC", "PRIMARY KEY"),
                (
                    "checklist WHERE id < 9 AND record_kind = 'ticket' AND record_number = 1 ORDER BY id DESC",
                    "checklist_by_record"
                ),
                ("checklist_item WHERE checklist_id = 1 ORDER BY place", "PRIMARY KEY"),
                ("checklist_item WHERE owner_id = 1 AND state = 'open'", "item_open_by_owner"),
                (
                    "follow_up WHERE status IN ('open', 'missed') AND owner_id = 1 ORDER BY due_at, id",
                    "follow_up_open_by_owner"
                ),
                (
                    """
                    follow_up WHERE status IN ('open', 'missed') AND department_id = 1 AND (due_at, id) > (1, 1)
                    ORDER BY due_at, id
                    """, "follow_up_open_by_department"
                ),
                ("follow_up WHERE status IN ('open', 'missed') ORDER BY due_at, id", "follow_up_open_by_due"),
                (
                    "follow_up WHERE department_id = 1 AND (due_at, id) < (1, 1) ORDER BY due_at DESC, id DESC",
                    "follow_up_by_due"
                ),
                ("follow_up WHERE TRUE ORDER BY due_at DESC, id DESC LIMIT 26", "follow_up_by_due"),
                ("follow_up WHERE due_at = 1 AND owner_id = 1", "follow_up_by_due"),
                (
                    """
                    follow_up WHERE record_kind = 'ticket' AND record_number = 1 AND status IN ('open', 'missed')
                    ORDER BY due_at, id
                    """, "follow_up_by_record"
                ),
                ("follow_up WHERE previous_id = 1", "follow_up_by_previous"),
                ("request WHERE id < 9 AND department_id = 1 ORDER BY id DESC", "request_by_department "),
                (
                    "request WHERE id < 9 AND department_id = 1 AND state = 'pending' ORDER BY id DESC",
                    "request_by_department_state "
                ),
                ("request WHERE id < 9 AND state = 'pending' ORDER BY id DESC", "request_by_state "),
                ("request WHERE id < 9 AND form_id = 1 ORDER BY id DESC", "request_by_form"),
                ("request WHERE id < 9 AND requester = 'person:1' ORDER BY id DESC", "request_by_requester"),
                (
                    "request WHERE id < 9 AND record_kind = 'deal' AND record_number = 1 ORDER BY id DESC",
                    "request_by_record"
                ),
                ("request_case WHERE request_id = 1 AND round = 1 ORDER BY case_id", "request_case_by_request"),
                ("deadline WHERE due_at <= 1 ORDER BY due_at, kind, subject LIMIT 9", "by_due"),
                ("deadline ORDER BY due_at LIMIT 1", "by_due"),
                (
                    """
                    delivery WHERE state = 'pending' AND endpoint_id = 1 AND next_attempt_at <= 1
                    ORDER BY next_attempt_at, id LIMIT 9
                    """, "delivery_pending"
                ),
                (
                    """
                    attachment JOIN file_content ON file_content.id = content_id WHERE message_id IN (
                    SELECT id FROM message WHERE ticket_id = 1 OR ticket_id IN (
                    SELECT id FROM ticket WHERE merged_into_id = 1)) ORDER BY attachment.id
                    """, "attachment_by_message"
                ),
                ("file_piece WHERE content_id = 1 AND position = 0", "autoindex_file_piece"),
                (
                    "attachment INDEXED BY attachment_by_author WHERE author = 'a' AND message_id IS NULL LIMIT 100",
                    "attachment_by_author"
                ),
                ("attachment WHERE message_id IS NULL AND at <= 5 ORDER BY at, id LIMIT 5", "attachment_waiting"),
                ("attachment WHERE content_id = 1", "attachment_by_content"),
                ("event WHERE noun = 'ticket' AND number = 1 AND sequence > 0 ORDER BY sequence", "by_subject"),
                ("event ORDER BY sequence DESC LIMIT 1", ""),
            ]
            try file.withConnection { connection in
                for (query, index) in queries {
                    let plan = try connection.query(SQL("EXPLAIN QUERY PLAN SELECT * FROM \(query)")) { try $0.text(3) }
                    let text = plan.joined(separator: "\n")
                    #expect(text.contains(index), "\(query)\n\(text)")
                    // What a subquery that is an arm of the union found is no table.
                    let scans = plan.filter {
                        !$0.contains("subquery") && $0.hasPrefix("SCAN") && !$0.contains("INDEX")
                            && !$0.contains("VIRTUAL")
                    }
                    #expect(scans.isEmpty || query.contains("LIMIT 1"), "\(query)\n\(text)")
                }
            }
        }
    }
}
