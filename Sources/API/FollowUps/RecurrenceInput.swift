import Model
import Workflows

/// How a follow-up repeats, as a client writes it.
struct RecurrenceInput: JSONInput {
    var every: WholeNumber?
    var unit: String?
    var weekday: String?
    var until: String?
    var count: WholeNumber?
    var timeZone: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case every, unit, weekday, until, count
        case timeZone = "time_zone"
    }

    func repeating() throws(Problem) -> AddFollowUp.Repeating {
        guard let unit = unit.flatMap({ Recurrence.Unit(rawValue: $0.lowercased()) }) else {
            throw .invalid("recurrence.unit", "is none of \(Recurrence.Unit.allCases.words)")
        }
        return AddFollowUp.Repeating(
            every: every?.value ?? 1, unit: unit, weekday: weekday, until: until, count: count?.value,
            timeZone: timeZone)
    }
}
