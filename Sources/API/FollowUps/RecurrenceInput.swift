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

extension RecurrenceInput {
    static let schema = Schema.input(
        required: [
            Property("unit", .word(Recurrence.Unit.self), "Days, weeks or months.")
        ],
        optional: [
            Property("every", .whole(1...1000), "Every how many units; 1 where it is left out."),
            Property("weekday", .text(2...20), "With weeks: on which day, such as monday."),
            Property("until", .day, "The last day it may come."),
            Property("count", .whole(1...1000), "How often it comes."),
            Property(
                "time_zone", .text(1...100), "The IANA zone of its time of day; the company's where it is left out."),
        ])

    static let example: String? = #"{"every": 2, "unit": "week", "count": 6}"#
}
