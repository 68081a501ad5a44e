import BusinessTime
import Model
import Transfer
import Workflows

/// A ticket with everything that belongs to it, as programs get it.
struct TicketDetailAnswer: Encodable {
    var ticket: TicketAnswer
    var requester: CustomerAnswer?
    var account: String?
    var messages: [MessageAnswer]
    var clocks: [ClockAnswer]
    var cases: [ExportedCase]

    struct CustomerAnswer: Encodable {
        var name: String
        var email: String
        var language: String
    }

    struct MessageAnswer: Encodable {
        var number: Int64
        var author: String
        var visibility: String
        var at: Instant
        var body: String
        var attachments: [AttachmentAnswer]
    }

    init(_ detail: TicketDetail, _ wording: Wording) {
        ticket = TicketAnswer(detail.ticket, wording)
        requester = detail.customer.map {
            CustomerAnswer(name: $0.name, email: $0.email, language: $0.language)
        }
        account = detail.account?.name
        messages = detail.messages.map { message in
            let author = wording.name(message.author, customer: detail.customer)
            return MessageAnswer(
                number: message.id.rawValue, author: author, visibility: message.visibility.rawValue, at: message.at,
                body: message.body, attachments: message.attachments.map { AttachmentAnswer($0, from: author) })
        }
        clocks = detail.clocks.map { ClockAnswer($0, wording) }
        cases = detail.cases.map { ExportedCase($0, wording.names) }
    }
}
