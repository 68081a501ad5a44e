import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new checklist with its items and returns its number.
    package func insert(_ checklist: Checklist) throws -> ChecklistID {
        try connection.run(
            """
            INSERT INTO checklist (
                name, template_id, record_kind, record_number, department_id, owner_id, started_at, started_by, finished_at,
                external_reference, version
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, checklist.name, checklist.template?.rawValue, checklist.record?.kind.rawValue,
            checklist.record?.number, checklist.department.rawValue, checklist.owner?.rawValue,
            checklist.startedAt.milliseconds, checklist.startedBy.description, checklist.finishedAt?.milliseconds,
            checklist.externalReference)
        let id = ChecklistID(connection.lastInsertRowID)
        try indexName(checklist.name, of: .checklist, id.rawValue)
        for (index, item) in checklist.items.enumerated() { try save(item, at: index + 1, of: id) }
        return id
    }

    /// Stores a changed checklist as its next version; `StoreError.conflict` where it is not the version in `checklist`
    /// any more.
    package func update(_ checklist: Checklist) throws {
        try reindexName(checklist.name, of: .checklist, checklist.id.rawValue)
        let changed = try connection.run(
            """
            UPDATE checklist SET name = ?, owner_id = ?, finished_at = ?, version = version + 1
            WHERE id = ? AND version = ?
            """, checklist.name, checklist.owner?.rawValue, checklist.finishedAt?.milliseconds, checklist.id.rawValue,
            checklist.version)
        if changed == 0 { throw StoreError.conflict("Checklist \(checklist.id)") }
        for (index, item) in checklist.items.enumerated() { try save(item, at: index + 1, of: checklist.id) }
    }

    private func save(_ item: ChecklistItem, at place: Int, of checklist: ChecklistID) throws {
        try connection.run(
            """
            INSERT INTO checklist_item (
                checklist_id, place, title, owner_id, because, due_at, required, state, told_overdue, closed_at, closed_by,
                note
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (checklist_id, place) DO UPDATE SET title = excluded.title, owner_id = excluded.owner_id,
                because = excluded.because, due_at = excluded.due_at, required = excluded.required,
                state = excluded.state, told_overdue = excluded.told_overdue, closed_at = excluded.closed_at,
                closed_by = excluded.closed_by, note = excluded.note
            """, checklist.rawValue, place, item.title, item.owner?.rawValue, item.because, item.dueAt?.milliseconds,
            item.isRequired, item.state.rawValue, item.isToldOverdue, item.closedAt?.milliseconds,
            item.closedBy?.description, item.note)
    }
}

extension StoreReader {
    /// The checklist of that number; nil where there is none.
    package func checklist(_ id: ChecklistID) throws -> Checklist? {
        try checklists("id = ?", [.integer(id.rawValue)]).first
    }

    /// The checklist that was imported under that name; nil where there is none.
    package func checklist(externalReference: String) throws -> ChecklistID? {
        try connection.query(
            "SELECT id FROM checklist WHERE external_reference = ?", externalReference
        ) { row throws(DatabaseError) in try row.id(0, of: Checklist.self) }.first
    }

    /// A page of checklists, newest first.
    package func checklists(_ query: ChecklistQuery) throws -> Page<Checklist, ChecklistID> {
        var condition = "id < ?"
        var arguments: [Value] = [.integer(query.before?.rawValue ?? Int64.max)]
        if query.onlyOpen { condition += " AND finished_at IS NULL" }
        if let department = query.department {
            condition += " AND department_id = ?"
            arguments.append(.integer(department.rawValue))
        }
        if let record = query.record {
            condition += " AND record_kind = ? AND record_number = ?"
            arguments += [.text(record.kind.rawValue), .integer(record.number)]
        }
        if let person = query.person {
            condition += " AND id IN (SELECT checklist_id FROM checklist_item WHERE owner_id = ? AND state = 'open')"
            arguments.append(.integer(person.rawValue))
        }
        let limit = min(max(query.limit, 1), 100)
        let found = try checklists("\(condition) ORDER BY id DESC LIMIT \(limit + 1)", arguments)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    private func checklists(_ condition: String, _ arguments: [Value]) throws -> [Checklist] {
        try connection.query(
            SQL(
                """
                SELECT id, name, template_id, record_kind, record_number, department_id, owner_id, started_at, started_by,
                    finished_at, version, external_reference
                FROM checklist WHERE \(condition)
                """), arguments: arguments
        ) { row throws(DatabaseError) in
            Checklist(
                id: try row.id(0), name: try row.text(1), template: try row.idOrNil(2),
                record: try row.recordOrNil(3, 4), department: try row.id(5), owner: try row.idOrNil(6),
                startedAt: try row.instant(7), startedBy: try row.actor(8), finishedAt: try row.instantOrNil(9),
                items: [],
                externalReference: try row.textOrNil(11), version: try row.int64(10))
        }.map { checklist in
            var checklist = checklist
            checklist.items = try items(of: checklist.id)
            return checklist
        }
    }

    private func items(of checklist: ChecklistID) throws -> [ChecklistItem] {
        try connection.query(
            """
            SELECT title, owner_id, because, due_at, required, state, told_overdue, closed_at, closed_by, note
            FROM checklist_item WHERE checklist_id = ? ORDER BY place
            """, checklist.rawValue
        ) { row throws(DatabaseError) in
            ChecklistItem(
                title: try row.text(0), owner: try row.idOrNil(1), because: try row.textOrNil(2),
                dueAt: try row.instantOrNil(3), isRequired: try row.bool(4), state: try row.raw(5),
                isToldOverdue: try row.bool(6), closedAt: try row.instantOrNil(7), closedBy: try row.actorOrNil(8),
                note: try row.textOrNil(9))
        }
    }
}
