import BusinessTime
import Foundation
import Transfer

/// A calendar file of the command line, and the times that go with it.
struct CalendarFile {
    /// The hours in it.
    let calendar: BusinessCalendar
    private let zone: WallZone

    init(_ arguments: ParsedArguments, _ session: Session) throws {
        calendar = try Self.read(arguments.requiredString("calendar"), session)
        zone = WallZone(calendar.timeZone)
    }

    /// Reads a file; throws everything that is wrong with it.
    static func read(_ path: String, _ session: Session) throws -> BusinessCalendar {
        let data = try session.contents(of: path, as: "The calendar")
        do {
            return try BusinessCalendar(json: data)
        } catch {
            throw CommandError(
                "The calendar \(path) cannot be used:\n" + error.problems.map { "  \($0)" }.joined(separator: "\n"))
        }
    }

    /// A moment with its own zone, or what the clocks of the calendar's zone show.
    func moment(_ option: String, _ arguments: ParsedArguments) throws -> Instant {
        let text = try arguments.requiredString(option)
        guard let moment = moment(text) else {
            throw arguments.refusal(
                "--\(option): “\(text)” is no moment; write it as 2026-03-02T09:00:00Z or 2026-03-02T09:00.")
        }
        return moment
    }

    /// The stretches that do not count.
    func pauses(_ arguments: ParsedArguments) throws -> [Pause] {
        try arguments.list("pause").map { text in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard (1...2).contains(parts.count), let start = moment(parts[0]),
                parts.count == 1 || parts[1].isEmpty || moment(parts[1]) != nil
            else {
                throw arguments.refusal(
                    "--pause: “\(text)” is no stretch; write it as 2026-03-02T12:00:00Z/2026-03-02T13:00:00Z.")
            }
            let end = parts.count == 2 ? moment(parts[1]) : nil
            if let end, end < start { throw arguments.refusal("--pause: “\(text)” ends before it begins.") }
            return Pause(start: start, end: end)
        }
    }

    private func moment(_ text: String) -> Instant? {
        if let moment = Instant(text) { return moment }
        var zone = zone
        return TimePattern.usual.lazy.compactMap { $0.read(text) }.first.map { zone.instant($0) }
    }
}
