import BusinessTime
import Model
import Workflows

/// What `PUT /api/v1/people/{number}/presence` takes.
struct PresenceInput: JSONInput {
    var away: Bool?
    var from: MomentInput?
    var until: MomentInput?
    /// The address of whoever stands in.
    var delegate: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case away, from, until, delegate }

    func presence() throws(Problem) -> ChangePerson.Presence {
        guard let away else { throw .invalid("away", "is missing; say true or false") }
        guard away else {
            if from != nil || until != nil || delegate != nil {
                throw .invalid("away", "is false; whoever is here needs neither from, until nor delegate")
            }
            return .present
        }
        guard let from else { return .away(until: until?.moment, delegate: delegate) }
        guard let until else { throw .invalid("until", "is missing; a leave that is planned needs its end") }
        return .leave(from: from.moment, until: until.moment, delegate: delegate)
    }
}

extension PresenceInput {
    static let schema = Schema.input(
        required: [Property("away", .flag, "Whether they are away; false ends an absence and a plan of one.")],
        optional: [
            Property("from", .moment, "When it begins; now where it is left out."),
            Property("until", .moment, "When they are back; until they say so where it is left out."),
            Property("delegate", .colleague, "Who stands in for them, by address."),
        ])

    static let example: String? = #"{"away": false}"#
}
