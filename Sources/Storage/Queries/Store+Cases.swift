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
                next_kind, entries, triggers, ended_at
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, requester = excluded.requester,
                status = excluded.status, step = excluded.step, holder_id = excluded.holder_id,
                candidates = excluded.candidates, because = excluded.because, entered_at = excluded.entered_at,
                times_out_at = excluded.times_out_at, next_at = excluded.next_at, next_kind = excluded.next_kind,
                entries = excluded.entries, triggers = excluded.triggers, ended_at = excluded.ended_at
            """, value.id.rawValue, value.escalation.rawValue, value.version, value.record.kind.rawValue,
            value.record.number, value.department.rawValue, value.binding?.rawValue, value.trigger, value.reason,
            value.requester.description, value.status.rawValue, value.step, value.holder.rawValue,
            JSONText.encode(value.candidates), value.because, value.openedAt.milliseconds, value.enteredAt.milliseconds,
            value.timesOutAt.milliseconds, value.next?.at.milliseconds, value.next?.kind.rawValue, value.entries,
            value.triggers, value.endedAt?.milliseconds)
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
                    next_at, next_kind, entries, triggers, ended_at
                FROM escalation_case WHERE \(condition)
                """), arguments: arguments
        ) { row throws(DatabaseError) in
            let next = try row.instantOrNil(18)
            let kind: CaseMoment.Kind? = try row.rawOrNil(19)
            let value = Case(
                id: try row.id(0), escalation: try row.id(1), version: try row.int(2),
                record: RecordReference(kind: try row.raw(3), number: try row.int64(4)), department: try row.id(5),
                binding: try row.idOrNil(6), trigger: try row.text(7), reason: try row.text(8),
                requester: try row.actor(9), status: try row.raw(10), step: try row.int(11), holder: try row.id(12),
                candidates: [], because: try row.text(14), openedAt: try row.instant(15),
                enteredAt: try row.instant(16), timesOutAt: try row.instant(17),
                next: next.flatMap { at in kind.map { CaseMoment(at: at, kind: $0) } }, entries: try row.int(20),
                triggers: try row.int(21), endedAt: try row.instantOrNil(22))
            return Undecoded(value, try row.text(13))
        }.map { row in
            var value = row.value
            value.candidates = try JSONText.decode(row.json[0], table: "escalation_case", column: "candidates")
            return value
        }
    }
}
