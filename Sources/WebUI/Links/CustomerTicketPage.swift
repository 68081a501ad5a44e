import BusinessTime
import Model
import Templating
import Workflows

/// A customer's ticket, as their link shows it.
struct CustomerTicketPage: Page {
    static let template = "ticket-link"
    let ticket: CustomerTicket
    let form: LinkForm
    /// Whether a message of theirs was just taken.
    let isSent: Bool
    private let reader: Reader
    private let words: FileWords

    init(_ ticket: CustomerTicket, _ form: LinkForm, _ reader: Reader, isSent: Bool) {
        self.ticket = ticket
        self.form = form
        self.isSent = isSent
        self.reader = reader
        words = FileWords(texts: reader.texts) { SitePath.path(of: $0, by: form.address) }
    }

    var title: String { ticket.subject }
    var texts: Texts? { reader.texts }

    var value: [String: TemplateValue] {
        let texts = reader.texts
        let state = texts(
            "customer.state-\(ticket.state.rawValue)", ["name": ticket.name, "number": ticket.ticket.description])
        var value = form.values
        value["opened"] = .text(
            texts(
                "customer.opened",
                ["number": ticket.ticket.description, "moment": reader.exact(ticket.openedAt)]))
        value["state"] = .text(state)
        value["promises"] = .list(
            [("reply", ticket.replyDue), ("solution", ticket.solutionDue), ("update", ticket.updateDue)]
                .compactMap { kind, due in due.map { promise(kind, $0) } })
        value["takesReplies"] = .bool(ticket.takesReplies)
        value["isSent"] = .bool(isSent)
        value["isCut"] = .bool(ticket.isCut)
        value["entries"] = .list(ticket.entries.map(entry))
        return value
    }

    /// By when what happens: the sentence of the text, its moment set apart.
    private func promise(_ kind: String, _ due: Instant) -> TemplateValue {
        let parts = reader.texts["customer.due-\(kind)"]
            .split(separator: "{moment}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return [
            "before": .text(parts[0]), "moment": .text(reader.exact(due)),
            "after": .text(parts.count > 1 ? parts[1] : ""),
        ]
    }

    private func entry(_ entry: CustomerTicket.Entry) -> TemplateValue {
        let texts = reader.texts
        let moment = reader.exact(entry.at)
        var head = texts("customer.yours", ["moment": moment])
        var turn: String?
        var isOurs = false
        switch entry.kind {
        case .theirs: break
        case .ours(let author):
            isOurs = true
            head = (author.map { "\($0), " } ?? "")
        case .solved: turn = texts("customer.solved", ["moment": moment])
        case .reopened: turn = texts("customer.reopened", ["moment": moment])
        }
        return [
            "head": .text(head), "at": .text(moment), "isOurs": .bool(isOurs), "turn": turn.map { .text($0) } ?? .null,
            "words": .text(entry.words), "files": words.value(entry.attachments),
        ]
    }
}
