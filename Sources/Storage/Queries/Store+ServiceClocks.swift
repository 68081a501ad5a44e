import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a clock as it is now, in place of what was stored of it.
    package func save(_ clock: ServiceClock) throws {
        try connection.run(
            """
            INSERT INTO service_clock (
                ticket_id, kind, round, level_id, started_at, target_seconds, counting, calendar_id, due_at, state, met_at,
                warnings_given, breached_at, upcoming
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ticket_id, kind, round) DO UPDATE SET level_id = excluded.level_id,
                started_at = excluded.started_at, target_seconds = excluded.target_seconds, counting = excluded.counting,
                calendar_id = excluded.calendar_id, due_at = excluded.due_at, state = excluded.state,
                met_at = excluded.met_at, warnings_given = excluded.warnings_given, breached_at = excluded.breached_at,
                upcoming = excluded.upcoming
            """, clock.ticket.rawValue, clock.kind.rawValue, clock.round, clock.level.rawValue,
            clock.startedAt.milliseconds, clock.target.within.components.seconds, clock.target.counting.rawValue,
            clock.calendar?.rawValue, clock.dueAt?.milliseconds, clock.state.rawValue, clock.metAt?.milliseconds,
            clock.warningsGiven, clock.breachedAt?.milliseconds, Self.text(clock.upcoming))
    }

    /// Notes how far the clocks were worked out anew; nil: all were.
    package func setRecomputed(upTo ticket: TicketID?) throws {
        guard let ticket else {
            try connection.run("DELETE FROM clock_recomputation")
            return
        }
        try connection.run(
            """
            INSERT INTO clock_recomputation (id, after_ticket) VALUES (1, ?)
            ON CONFLICT (id) DO UPDATE SET after_ticket = excluded.after_ticket
            """, ticket.rawValue)
    }

    private static func text(_ moments: [ClockMoment]) -> String {
        moments.map { "\($0.at.milliseconds):\($0.share)" }.joined(separator: " ")
    }
}

extension StoreReader {
    /// All clocks of a ticket, ended ones too.
    package func clocks(of ticket: TicketID) throws -> [ServiceClock] {
        try connection.query(
            """
            SELECT ticket_id, kind, round, level_id, started_at, target_seconds, counting, calendar_id, due_at, state,
                met_at, warnings_given, breached_at, upcoming
            FROM service_clock WHERE ticket_id = ? ORDER BY started_at, kind, round
            """, ticket.rawValue
        ) { row throws(DatabaseError) in
            ServiceClock(
                ticket: try row.id(0), kind: try row.raw(1), round: try row.int(2), level: try row.id(3),
                startedAt: try row.instant(4),
                target: ClockTarget(within: .seconds(try row.int64(5)), counting: try row.raw(6)),
                calendar: try row.idOrNil(7), dueAt: try row.instantOrNil(8), state: try row.raw(9),
                metAt: try row.instantOrNil(10), warningsGiven: try row.int(11),
                breachedAt: try row.instantOrNil(12), upcoming: Self.moments(try row.text(13)))
        }
    }

    /// The last ticket whose clocks were worked out anew since the hours or targets changed; nil where all were.
    package func recomputedTicket() throws -> TicketID? {
        try connection.first("SELECT after_ticket FROM clock_recomputation") {
            row throws(DatabaseError) in try row.id(0)
        }
    }

    /// Bytes are split, not characters: every ticket whose clocks are worked out anew comes through here.
    private static func moments(_ text: String) -> [ClockMoment] {
        text.utf8.split(separator: UInt8(ascii: " ")).compactMap { moment in
            guard let colon = moment.firstIndex(of: UInt8(ascii: ":")), let at = Int64(Substring(moment[..<colon])),
                let share = Double(Substring(moment[moment.index(after: colon)...]))
            else { return nil }
            return ClockMoment(at: Instant(milliseconds: at), share: share)
        }
    }
}
