package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new follow-up and returns its number.
    package func insert(_ followUp: FollowUp) throws -> FollowUpID {
        try connection.run(
            """
            INSERT INTO follow_up (
                title, note, record_kind, record_number, owner_id, department_id, due_at, grace_seconds, waits_for_reply,
                status, told, misses, attempts, reschedules, recurrence, series_place, series_day, previous_id, created_at,
                created_by, closed_at, closing_note, version
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, followUp.title, followUp.note, followUp.record?.kind.rawValue, followUp.record?.number,
            followUp.owner.rawValue, followUp.department.rawValue, followUp.dueAt.milliseconds,
            followUp.grace.components.seconds, followUp.waitsForReply, followUp.status.rawValue, followUp.isTold,
            followUp.misses, followUp.attempts, followUp.reschedules,
            followUp.series.map { series in try JSONText.encode(series.recurrence) }, followUp.series?.place,
            followUp.series?.day.description, followUp.series?.previous?.rawValue, followUp.createdAt.milliseconds,
            followUp.createdBy.description, followUp.closedAt?.milliseconds, followUp.closingNote)
        let id = FollowUpID(connection.lastInsertRowID)
        try indexName(followUp.title, of: .followUp, id.rawValue)
        return id
    }

    /// Stores a changed follow-up as its next version; `StoreError.conflict` where it is not the version in `followUp`
    /// any more. Its series never changes.
    package func update(_ followUp: FollowUp) throws {
        try reindexName(followUp.title, of: .followUp, followUp.id.rawValue)
        let changed = try connection.run(
            """
            UPDATE follow_up SET title = ?, note = ?, owner_id = ?, due_at = ?, grace_seconds = ?, waits_for_reply = ?,
                status = ?, told = ?, misses = ?, attempts = ?, reschedules = ?, closed_at = ?, closing_note = ?,
                version = version + 1
            WHERE id = ? AND version = ?
            """, followUp.title, followUp.note, followUp.owner.rawValue, followUp.dueAt.milliseconds,
            followUp.grace.components.seconds, followUp.waitsForReply, followUp.status.rawValue, followUp.isTold,
            followUp.misses, followUp.attempts, followUp.reschedules, followUp.closedAt?.milliseconds,
            followUp.closingNote, followUp.id.rawValue, followUp.version)
        if changed == 0 { throw StoreError.conflict("Follow-up \(followUp.id)") }
    }
}

extension StoreReader {
    /// The follow-up of that number; nil where there is none.
    package func followUp(_ id: FollowUpID) throws -> FollowUp? {
        try followUps("id = ?", [.integer(id.rawValue)]).first
    }

    /// The follow-up that comes after another in its series; nil where there is none yet.
    package func followUp(after previous: FollowUpID) throws -> FollowUp? {
        try followUps("previous_id = ?", [.integer(previous.rawValue)]).first
    }

    /// The open follow-ups of a record, the one that is due first before the others.
    package func openFollowUps(of record: RecordReference) throws -> [FollowUp] {
        try followUps(
            "record_kind = ? AND record_number = ? AND status IN ('open', 'missed') ORDER BY due_at, id",
            [.text(record.kind.rawValue), .integer(record.number)])
    }

    /// The follow-ups of somebody that are, or were, due at exactly that moment.
    package func followUps(dueAt: Instant, owner: PersonID) throws -> [FollowUp] {
        try followUps("due_at = ? AND owner_id = ?", [.integer(dueAt.milliseconds), .integer(owner.rawValue)])
    }

    /// A page of follow-ups: the open ones by their due time, or all of them, what was due last first.
    package func followUps(_ query: FollowUpQuery) throws -> Page<FollowUp, FollowUpQuery.Cursor> {
        var conditions = query.onlyOpen ? ["status IN ('open', 'missed')"] : []
        var arguments: [Value] = []
        if let owner = query.owner {
            conditions.append("owner_id = ?")
            arguments.append(.integer(owner.rawValue))
        }
        if let department = query.department {
            conditions.append("department_id = ?")
            arguments.append(.integer(department.rawValue))
        }
        if let record = query.record {
            conditions.append("record_kind = ? AND record_number = ?")
            arguments += [.text(record.kind.rawValue), .integer(record.number)]
        }
        if let after = query.after {
            conditions.append("(due_at, id) \(query.onlyOpen ? ">" : "<") (?, ?)")
            arguments += [.integer(after.due.milliseconds), .integer(after.id.rawValue)]
        }
        let limit = min(max(query.limit, 1), 100)
        let condition = conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
        let order = query.onlyOpen ? "due_at, id" : "due_at DESC, id DESC"
        let found = try followUps("\(condition) ORDER BY \(order) LIMIT \(limit + 1)", arguments)
        let items = Array(found.prefix(limit))
        let last = found.count > limit ? items.last : nil
        return Page(items: items, next: last.map { FollowUpQuery.Cursor(due: $0.dueAt, id: $0.id) })
    }

    private func followUps(_ condition: String, _ arguments: [Value]) throws -> [FollowUp] {
        try connection.query(
            SQL(
                """
                SELECT id, title, note, record_kind, record_number, owner_id, department_id, due_at, grace_seconds,
                    waits_for_reply, status, told, misses, attempts, reschedules, recurrence, series_place, series_day,
                    previous_id, created_at, created_by, closed_at, closing_note, version
                FROM follow_up WHERE \(condition)
                """), arguments: arguments
        ) { row throws(DatabaseError) in
            let followUp = FollowUp(
                id: try row.id(0), title: try row.text(1), note: try row.textOrNil(2),
                record: try row.recordOrNil(3, 4), owner: try row.id(5), department: try row.id(6),
                dueAt: try row.instant(7), grace: .seconds(try row.int64(8)), waitsForReply: try row.bool(9),
                status: try row.raw(10), isTold: try row.bool(11), misses: try row.int(12), attempts: try row.int(13),
                reschedules: try row.int(14), createdAt: try row.instant(19), createdBy: try row.actor(20),
                closedAt: try row.instantOrNil(21), closingNote: try row.textOrNil(22), version: try row.int64(23))
            guard let recurrence = try row.textOrNil(15), let place = try row.intOrNil(16),
                let day = try row.dayOrNil(17)
            else { return StoredFollowUp(followUp: followUp) }
            return StoredFollowUp(
                followUp: followUp, recurrence: recurrence, place: place, day: day, previous: try row.idOrNil(18))
        }.map { try $0.checked() }
    }
}

/// A follow-up whose recurrence is still text.
private struct StoredFollowUp {
    var followUp: FollowUp
    var recurrence: String?
    var place = 1
    var day: CivilDay?
    var previous: FollowUpID?

    func checked() throws -> FollowUp {
        guard let recurrence, let day else { return followUp }
        var followUp = followUp
        followUp.series = FollowUpSeries(
            recurrence: try JSONText.decode(recurrence, table: "follow_up", column: "recurrence"), place: place,
            day: day, previous: previous)
        return followUp
    }
}
