import Model
import Workflows

/// What `POST /api/v1/tickets/{number}/merge` takes: the number of the ticket that goes on.
struct MergeInput: JSONInput {
    var into: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable { case into }

    func workflow(_ ticket: TicketID) throws(Problem) -> MergeTickets {
        guard let into else { throw .invalid("into", "is missing: the number of the ticket that goes on") }
        return MergeTickets(ticket: ticket, into: TicketID(Int64(into.value)))
    }
}

extension MergeInput {
    static let schema = Schema.input(required: [
        Property("into", .id, "The number of the ticket that goes on; it is of the same customer.")
    ])

    static let example: String? = #"{"into": 1}"#
}
