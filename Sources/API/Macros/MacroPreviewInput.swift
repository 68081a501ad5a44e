import Model
import Workflows

/// What `POST /api/v1/macros/{number}/preview` takes.
struct MacroPreviewInput: JSONInput {
    var ticket: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable { case ticket }

    func inquiry(_ macro: Int64) throws(Problem) -> PreviewMacro {
        guard let ticket else { throw .invalid("ticket", "is missing") }
        return PreviewMacro(macro: String(macro), ticket: TicketID(Int64(ticket.value)))
    }
}

extension MacroPreviewInput {
    static let schema = Schema.input(required: [Property("ticket", .id, "The ticket's number.")])

    static let example: String? = #"{"ticket": 1}"#
}
