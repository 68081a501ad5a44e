import BusinessTime
import Foundation
import Model

extension Person {
    /// Why they cannot be given work at a moment, such as `Ana Lima is away until Mon 2 Mar`; nil where they can.
    func absence(at now: Instant) -> String? {
        if isDisabled { return "\(name) is disabled" }
        guard case .away(let until, _) = availability, availability.isAway(at: now) else { return nil }
        guard let until else { return "\(name) is away" }
        return "\(name) is away until \(day(of: until))"
    }

    /// The day as they would say it where they are: `Mon 2 Mar`.
    private func day(of moment: Instant) -> String {
        let style = Date.VerbatimFormatStyle(
            format: "\(weekday: .abbreviated) \(day: .defaultDigits) \(month: .abbreviated)",
            locale: Locale(identifier: "en_GB"), timeZone: TimeZone(identifier: timeZone) ?? .gmt,
            calendar: Calendar(identifier: .gregorian))
        return moment.date.formatted(style)
    }
}
