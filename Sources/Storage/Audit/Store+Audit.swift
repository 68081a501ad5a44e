import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Adds an event to the end of the chain and returns its sequence number.
    @discardableResult
    package func append(_ draft: EventDraft) throws -> Int64 {
        let last = try connection.first(
            "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1", row: AuditChain.Link.init)
        let sequence = (last?.sequence ?? 0) + 1
        let previous = last?.hash ?? AuditChain.origin
        let changes = JSONText.changes(draft.changes)
        let origin = draft.origin ?? origin
        let hash = AuditChain.hash(
            previous: previous, sequence: sequence, draft: draft, origin: origin, changes: changes)
        try connection.run(
            """
            INSERT INTO event (sequence, kind, noun, number, actor, at, changes, previous_hash, hash, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, sequence, draft.kind.rawValue, draft.subject.noun.rawValue, draft.subject.number,
            draft.actor.description, draft.at.milliseconds, changes, previous, hash, origin.description)
        news.lastEvent = sequence
        return sequence
    }
}

extension StoreReader {
    /// The sequence number of the last event; 0 where nothing happened yet.
    package func lastEvent() throws -> Int64 {
        try connection.first("SELECT max(sequence) FROM event") {
            row throws(DatabaseError) in try row.int64OrNil(0)
        }.flatMap { $0 } ?? 0
    }

    /// Walks the whole chain, recomputing every hash.
    package func verifyAudit() throws -> AuditReport {
        var report = AuditReport(events: 0)
        var expected = AuditChain.origin
        try connection.forEach(
            """
            SELECT sequence, kind, noun, number, actor, at, changes, previous_hash, hash, origin FROM event ORDER BY sequence
            """
        ) { row in
            guard report.firstBreak == nil else { return }
            let sequence = try row.int64(0)
            let why: String? =
                if sequence != report.events + 1 {
                    "event \(report.events + 1) is missing"
                } else if try row.blob(7) != expected {
                    "it does not carry the hash of the event before it"
                } else if let draft = try Self.draft(row), let origin = draft.origin {
                    try row.blob(8)
                        == AuditChain.hash(
                            previous: expected, sequence: sequence, draft: draft, origin: origin, changes: row.text(6))
                        ? nil : "its content does not match its hash"
                } else {
                    "it holds a word that this Belay does not know"
                }
            if let why { report.firstBreak = .init(sequence: sequence, why: why) } else { report.events += 1 }
            expected = try row.blob(8)
        }
        return report
    }

    /// The events of one subject in order, from a sequence number on.
    package func events(of subject: Subject, after sequence: Int64 = 0, limit: Int = 10_000) throws -> [Event] {
        try decodeEvents(
            connection.query(
                """
                SELECT sequence, kind, noun, number, actor, at, changes, previous_hash, hash, origin FROM event
                WHERE noun = ? AND number = ? AND sequence > ? ORDER BY sequence LIMIT ?
                """, subject.noun.rawValue, subject.number, sequence, limit, row: Self.rawEvent))
    }

    /// The newest events of one subject, in order; of those before a sequence number where one is given.
    package func newestEvents(of subject: Subject, before sequence: Int64? = nil, limit: Int) throws -> [Event] {
        try decodeEvents(
            connection.query(
                """
                SELECT sequence, kind, noun, number, actor, at, changes, previous_hash, hash, origin FROM event
                WHERE noun = ? AND number = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?
                """, subject.noun.rawValue, subject.number, sequence ?? .max, limit, row: Self.rawEvent)
        ).reversed()
    }

    /// The latest events of one subject that changed a field of it, in order.
    package func latestEvents(of subject: Subject, limit: Int) throws -> [Event] {
        try decodeEvents(
            connection.query(
                """
                SELECT sequence, kind, noun, number, actor, at, changes, previous_hash, hash, origin FROM event
                WHERE noun = ? AND number = ? AND changes != '[]' ORDER BY sequence DESC LIMIT ?
                """, subject.noun.rawValue, subject.number, limit, row: Self.rawEvent)
        ).reversed()
    }

    /// All events in order, from a sequence number on.
    package func events(after sequence: Int64, limit: Int) throws -> [Event] {
        try decodeEvents(
            connection.query(
                """
                SELECT sequence, kind, noun, number, actor, at, changes, previous_hash, hash, origin FROM event
                WHERE sequence > ? ORDER BY sequence LIMIT ?
                """, sequence, limit, row: Self.rawEvent))
    }

    private func decodeEvents(_ rows: [Undecoded<Event>]) throws -> [Event] {
        try rows.map { row in
            var event = row.value
            let text = row.json[0]
            if let changes = ChangeText.read(text) {
                event.draft.changes = changes
            } else {
                let lists: [[String?]] = try JSONText.decode(text, table: "event", column: "changes")
                event.draft.changes = lists.compactMap { list in
                    guard list.count == 3, let field = list[0] else { return nil }
                    return FieldChange(field: field, before: list[1], after: list[2])
                }
            }
            return event
        }
    }

    private static func rawEvent(_ row: borrowing Row) throws(DatabaseError) -> Undecoded<Event> {
        guard let draft = try draft(row) else { throw row.unreadable(1, "a word that this Belay does not know") }
        let event = Event(
            sequence: try row.int64(0), draft: draft, previousHash: try row.blob(7), hash: try row.blob(8))
        return Undecoded(event, try row.text(6))
    }

    private static func draft(_ row: borrowing Row) throws(DatabaseError) -> EventDraft? {
        guard let kind = EventKind(rawValue: try row.text(1)), let noun = Noun(rawValue: try row.text(2)),
            let actor = Actor(try row.text(4)), let origin = Origin(try row.text(9))
        else { return nil }
        return EventDraft(
            kind: kind, subject: Subject(noun: noun, number: try row.int64(3)), actor: actor,
            at: Instant(milliseconds: try row.int64(5)), origin: origin)
    }
}
