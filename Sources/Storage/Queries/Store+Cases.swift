import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// The number that the next case will have.
    package func nextCaseID() throws -> CaseID {
        let last = try connection.first("SELECT max(id) FROM escalation_case") {
            row throws(DatabaseError) in try row.int64OrNil(0) ?? 0
        }
        return CaseID((last ?? 0) + 1)
    }

    /// Stores a case as it is now, in place of what was stored of it.
    package func save(_ value: Case) throws {
        try connection.run(
            """
            INSERT INTO escalation_case (
                id, escalation_id, version, record_kind, record_number, department_id, binding_id, trigger_name, reason,
                requester, status, step, holder_id, candidates, because, opened_at, entered_at, times_out_at, next_at,
                next_kind, entries, triggers, ended_at, silent_at, reminds_at, queue, queue_rank, ballot, votes, round,
                lapses, phases
            ) VALUES (
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            )
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, requester = excluded.requester,
                status = excluded.status, step = excluded.step, holder_id = excluded.holder_id,
                candidates = excluded.candidates, because = excluded.because, entered_at = excluded.entered_at,
                times_out_at = excluded.times_out_at, next_at = excluded.next_at, next_kind = excluded.next_kind,
                entries = excluded.entries, triggers = excluded.triggers, ended_at = excluded.ended_at,
                silent_at = excluded.silent_at, reminds_at = excluded.reminds_at, queue = excluded.queue,
                queue_rank = excluded.queue_rank, ballot = excluded.ballot, votes = excluded.votes,
                round = excluded.round, lapses = excluded.lapses, phases = excluded.phases
            """, value.id.rawValue, value.escalation.rawValue, value.version, value.record.kind.rawValue,
            value.record.number, value.department.rawValue, value.binding?.rawValue, value.trigger, value.reason,
            value.requester.description, value.status.rawValue, value.step, value.holder.rawValue,
            JSONText.encode(value.candidates), value.because, value.openedAt.milliseconds, value.enteredAt.milliseconds,
            value.timesOutAt.milliseconds, value.next?.at.milliseconds, value.next?.kind.rawValue, value.entries,
            value.triggers, value.endedAt?.milliseconds, value.silentAt?.milliseconds, value.remindsAt?.milliseconds,
            value.waiting?.queue, value.waiting?.rank, try value.ballot.map { try JSONText.encode($0) },
            value.votes.isEmpty ? "[]" : try JSONText.encode(value.votes), value.round, value.lapses,
            value.phases.isEmpty ? "[]" : try JSONText.encode(value.phases))
    }

    /// Writes down who of those a case asks together has not answered, where that changed.
    package func saveVoters(of value: Case, replacing earlier: Case?) throws {
        let voters = value.status.isOpen ? value.unanswered : []
        let before = earlier.map { $0.status.isOpen ? $0.unanswered : [] } ?? []
        guard voters != before else { return }
        try connection.run("DELETE FROM case_voter WHERE case_id = ?", value.id.rawValue)
        for voter in Set(voters) {
            try connection.run(
                "INSERT INTO case_voter (person_id, case_id) VALUES (?, ?)", voter.rawValue, value.id.rawValue)
        }
    }

    /// Sets how urgent the cases of a record are that wait in a queue.
    package func setQueueRank(_ rank: Int, of record: RecordReference) throws {
        try connection.run(
            """
            UPDATE escalation_case SET queue_rank = ?
            WHERE record_kind = ? AND record_number = ? AND queue IS NOT NULL
            """, rank, record.kind.rawValue, record.number)
    }

    /// Writes down which bindings could have answered a trigger that came to a case: `(number, fits, why)`.
    package func saveMatches(_ matches: [CaseMatch], of id: CaseID) throws {
        for match in matches {
            try connection.run(
                """
                INSERT INTO case_match (case_id, trigger_number, binding_id, matched, why) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, id.rawValue, match.trigger, match.binding.rawValue, match.matched, match.why)
        }
    }

    /// Adds a line to the end of a case's timeline.
    package func append(_ entry: CaseEntry) throws {
        try connection.run(
            """
            INSERT INTO case_entry (case_id, place, at, actor, step, kind, text)
            SELECT ?1, coalesce(max(place), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM case_entry WHERE case_id = ?1
            """, entry.case.rawValue, entry.at.milliseconds, entry.actor.description, entry.step, entry.kind.rawValue,
            entry.text)
    }
}

extension StoreReader {
    /// The case of that number; nil where there is none.
    package func escalationCase(_ id: CaseID) throws -> Case? {
        try cases("id = ?", [.integer(id.rawValue)]).first
    }

    /// The open case of an escalation on a record; nil where there is none.
    package func openCase(of escalation: EscalationID, on record: RecordReference) throws -> Case? {
        try cases(
            "record_kind = ? AND record_number = ? AND escalation_id = ? AND status IN ('open', 'returned')",
            [.text(record.kind.rawValue), .integer(record.number), .integer(escalation.rawValue)]
        ).first
    }

    /// A page of cases, newest first.
    package func cases(_ query: CaseQuery) throws -> Page<Case, CaseID> {
        var condition = "id < ?"
        var arguments: [Value] = [.integer(query.before?.rawValue ?? Int64.max)]
        if query.onlyOpen { condition += " AND status IN ('open', 'returned')" }
        if query.onlyStuck { condition += " AND status IN ('open', 'returned') AND (queue IS NOT NULL OR lapses > 0)" }
        if let person = query.askedOf {
            condition += """
                 AND id IN (
                    SELECT id FROM escalation_case WHERE holder_id = ? AND status IN ('open', 'returned')
                    UNION SELECT case_id FROM case_voter WHERE person_id = ?
                )
                """
            arguments += [.integer(person.rawValue), .integer(person.rawValue)]
        }
        if let escalation = query.escalation {
            condition += " AND escalation_id = ?"
            arguments.append(.integer(escalation.rawValue))
        }
        if let holder = query.holder {
            condition += " AND holder_id = ?"
            arguments.append(.integer(holder.rawValue))
        }
        if let department = query.department {
            condition += " AND department_id = ?"
            arguments.append(.integer(department.rawValue))
        }
        if let record = query.record {
            condition += " AND record_kind = ? AND record_number = ?"
            arguments += [.text(record.kind.rawValue), .integer(record.number)]
        }
        let limit = min(max(query.limit, 1), 100)
        let found = try cases("\(condition) ORDER BY id DESC LIMIT \(limit + 1)", arguments)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    /// The head of a waiting queue: the most urgent first, then the older.
    package func waitingCases(in queue: String, limit: Int) throws -> [Case] {
        try cases(
            "queue = ? ORDER BY queue_rank DESC, opened_at, id LIMIT \(min(max(limit, 1), 100))", [.text(queue)])
    }

    /// The cases that wait in any queue; at most 1,000.
    package func queuedCases() throws -> [CaseID] {
        try connection.query("SELECT id FROM escalation_case WHERE queue IS NOT NULL ORDER BY id LIMIT 1000") {
            row throws(DatabaseError) in try row.id(0)
        }
    }

    /// The open cases that ask a person together with others and that they have not answered, at most 100.
    package func casesAsking(_ person: PersonID) throws -> [Case] {
        try cases(
            "id IN (SELECT case_id FROM case_voter WHERE person_id = ? ORDER BY case_id LIMIT 100) ORDER BY id",
            [.integer(person.rawValue)])
    }

    /// How many open cases a person holds, those not counted that they only answer for.
    package func openCases(of person: PersonID) throws -> Int {
        try connection.first("SELECT open_cases FROM case_load WHERE person_id = ?", person.rawValue) {
            row throws(DatabaseError) in try row.int(0)
        } ?? 0
    }

    /// How many open cases of an escalation run by each of its versions.
    package func openCaseVersions(of escalation: EscalationID) throws -> [Int: Int] {
        let counts = try connection.query(
            """
            SELECT version, count(*) FROM escalation_case
            WHERE escalation_id = ? AND status IN ('open', 'returned') GROUP BY 1
            """, escalation.rawValue
        ) { row throws(DatabaseError) in Pair(try row.int(0), try row.int(1)) }
        return counts.dictionary()
    }

    /// Which bindings were considered for the triggers that came to a case, in their order.
    package func matches(of id: CaseID) throws -> [CaseMatch] {
        try connection.query(
            "SELECT trigger_number, binding_id, matched, why FROM case_match WHERE case_id = ? ORDER BY 1, 2",
            id.rawValue
        ) { row throws(DatabaseError) in
            CaseMatch(
                trigger: try row.int(0), binding: try row.id(1), matched: try row.bool(2), why: try row.text(3))
        }
    }

    /// A case's timeline in order.
    package func entries(of id: CaseID) throws -> [CaseEntry] {
        try connection.query(
            "SELECT at, actor, step, kind, text FROM case_entry WHERE case_id = ? ORDER BY place", id.rawValue
        ) { row throws(DatabaseError) in
            CaseEntry(
                case: id, at: try row.instant(0), actor: try row.actor(1), step: try row.int(2),
                kind: try row.raw(3), text: try row.text(4))
        }
    }

    /// How many cases of each escalation are open.
    package func openCaseCounts() throws -> [EscalationID: Int] {
        let counts = try connection.query(
            "SELECT escalation_id, count(*) FROM escalation_case WHERE status IN ('open', 'returned') GROUP BY 1"
        ) { row throws(DatabaseError) in Pair(try row.id(0, of: EscalationDefinition.self), try row.int(1)) }
        return counts.dictionary()
    }

    private func cases(_ condition: String, _ arguments: [Value]) throws -> [Case] {
        try connection.query(
            SQL(
                """
                SELECT id, escalation_id, version, record_kind, record_number, department_id, binding_id, trigger_name,
                    reason, requester, status, step, holder_id, candidates, because, opened_at, entered_at, times_out_at,
                    next_at, next_kind, entries, triggers, ended_at, silent_at, reminds_at, queue, queue_rank, ballot,
                    votes, round, lapses, phases
                FROM escalation_case WHERE \(condition)
                """), arguments: arguments
        ) { row throws(DatabaseError) in
            let next = try row.instantOrNil(18)
            let kind: CaseMoment.Kind? = try row.rawOrNil(19)
            var value = Case(
                id: try row.id(0), escalation: try row.id(1), version: try row.int(2),
                record: RecordReference(kind: try row.raw(3), number: try row.int64(4)), department: try row.id(5),
                binding: try row.idOrNil(6), trigger: try row.text(7), reason: try row.text(8),
                requester: try row.actor(9), status: try row.raw(10), step: try row.int(11), holder: try row.id(12),
                candidates: [], because: try row.text(14), openedAt: try row.instant(15),
                enteredAt: try row.instant(16), timesOutAt: try row.instant(17),
                next: next.flatMap { at in kind.map { CaseMoment(at: at, kind: $0) } }, entries: try row.int(20),
                triggers: try row.int(21), endedAt: try row.instantOrNil(22),
                silentAt: try row.instantOrNil(23), remindsAt: try row.instantOrNil(24), round: try row.int(29),
                lapses: try row.int(30))
            if let queue = try row.textOrNil(25) {
                value.waiting = QueuePlace(queue: queue, rank: try row.int(26))
            }
            return Undecoded(value, try row.text(13), try row.textOrNil(27) ?? "", try row.text(28), try row.text(31))
        }.map { row in
            var value = row.value
            value.candidates = try JSONText.decode(row.json[0], table: "escalation_case", column: "candidates")
            if !row.json[1].isEmpty {
                value.ballot = try JSONText.decode(
                    row.json[1], as: Ballot.self, table: "escalation_case", column: "ballot")
            }
            if row.json[2] != "[]" {
                value.votes = try JSONText.decode(row.json[2], table: "escalation_case", column: "votes")
            }
            if row.json[3] != "[]" {
                value.phases = try JSONText.decode(row.json[3], table: "escalation_case", column: "phases")
            }
            return value
        }
    }
}
