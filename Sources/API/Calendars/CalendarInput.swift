import BusinessTime
import Foundation
import Model
import Workflows

/// What `POST` and `PUT /api/v1/calendars` take: a name, and the hours as calendar files have them.
struct CalendarInput: JSONInput {
    var name: String?
    var hours: Hours?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, hours }

    /// A calendar, or why it is none; its own error names all that is wrong at once.
    enum Hours: Decodable, Sendable {
        case read(BusinessCalendar)
        case refused(CalendarError)

        init(from decoder: any Decoder) throws {
            do {
                self = .read(try BusinessCalendar(strictlyFrom: decoder))
            } catch let error as CalendarError {
                self = .refused(error)
            }
        }
    }

    func workflow(named name: String) throws(Problem) -> SaveCalendar {
        switch hours {
        case .read(let calendar): return SaveCalendar(name: name, hours: calendar)
        case .refused(let error):
            throw Problem(
                .invalid, "The hours are not accepted.",
                errors: error.problems.map {
                    ValidationProblem(field: "hours.\($0.place)", message: "\($0.what). \($0.advice)")
                })
        case nil: throw .invalid("hours", "are missing; give a time zone and a week, as in a calendar file")
        }
    }
}

extension CalendarInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "Its name, unique; needed for a new one, and never changed."),
            Property("hours", CalendarJSON.hours(isInput: true), "The hours, as calendar files have them."),
        ])

    static let example: String? =
        #"{"name": "Weekdays", "hours": {"timezone": "Europe/Berlin", "week": {"mon": [["09:00", "17:00"]]}, "holidays": []}}"#
}
