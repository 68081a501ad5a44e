import Model
import Workflows

/// A ticket with its messages, service clocks and cases.
struct TicketDetailJSON: JSONWritable {
    var detail: TicketDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let ticket = TicketJSON(
            ticket: detail.ticket, names: names, customer: detail.customer, account: detail.account)
        writer.object {
            ticket.writeFields(to: &$0)
            $0.field(
                "messages",
                detail.messages.lazy.map { MessageJSON(message: $0, names: names, customer: detail.customer) })
            $0.field("clocks", detail.clocks.lazy.map { ClockJSON(clock: $0, names: names) })
            $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) })
        }
    }
}

extension TicketDetailJSON {
    static let schema = Schema.object(
        TicketJSON.self,
        and: [
            Property("messages", .list(of: MessageJSON.self), "What was said, in order."),
            Property("clocks", .list(of: ClockJSON.self), "Its service clocks."),
            Property("cases", .list(of: CaseJSON.self), "Its cases."),
        ])
}
