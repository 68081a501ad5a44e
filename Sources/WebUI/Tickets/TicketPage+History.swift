import Model
import Templating
import Workflows

extension TicketPage {
    /// What happened to the ticket, the newest first.
    func history(_ reader: Reader) -> [String: TemplateValue] {
        let words = eventWords(reader)
        return ["history": .list(desk.events.reversed().map(words.value))]
    }

    /// How the events of this ticket are read.
    func eventWords(_ reader: Reader) -> EventWords {
        EventWords(names: names, customer: desk.detail.customer, account: desk.detail.account, reader: reader)
    }
}
