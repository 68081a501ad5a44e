import Model
import Workflows

/// A ticket with its messages, service clocks and cases.
struct TicketDetailJSON: JSONWritable {
    var detail: TicketDetail
    var names: Configuration
    /// What is shown beside the ticket itself.
    var parts = Set(Part.allCases)

    /// What can be left out.
    enum Part: String, CaseIterable { case messages, clocks, cases }

    func write(to writer: inout JSONWriter) {
        let ticket = TicketJSON(
            ticket: detail.ticket, names: names, customer: detail.customer, account: detail.account)
        writer.object {
            ticket.writeFields(to: &$0)
            if parts.contains(.messages) {
                $0.field(
                    "messages",
                    detail.messages.lazy.map { MessageJSON(message: $0, names: names, customer: detail.customer) })
            }
            if parts.contains(.clocks) {
                $0.field("clocks", detail.clocks.lazy.map { ClockJSON(clock: $0, names: names) })
            }
            if parts.contains(.cases) { $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) }) }
        }
    }
}

extension TicketDetailJSON {
    static let schema = Schema.object(
        TicketJSON.self,
        and: [
            Property("messages", .list(of: MessageJSON.self), "What was said, in order.").leftOut,
            Property("clocks", .list(of: ClockJSON.self), "Its service clocks.").leftOut,
            Property("cases", .list(of: CaseJSON.self), "Its cases.").leftOut,
        ])
}
