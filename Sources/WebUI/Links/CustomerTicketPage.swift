import Model
import Templating
import Workflows

/// A customer's ticket, as their link shows it.
struct CustomerTicketPage: Page {
    static let template = "ticket-link"
    static let languages: Set = ["de"]
    let ticket: CustomerTicket
    let form: LinkForm
    /// Whether a message of theirs was just taken.
    let isSent: Bool
    private let words: FileWords

    init(_ ticket: CustomerTicket, _ form: LinkForm, _ texts: Texts, isSent: Bool) {
        self.ticket = ticket
        self.form = form
        self.isSent = isSent
        words = FileWords(texts: texts) { SitePath.path(of: $0, by: form.address) }
    }

    var title: String { ticket.subject }
    var language: String { Self.language(for: ticket.language) }

    var value: [String: TemplateValue] {
        var value = form.values
        for state in CustomerTicket.State.allCases { value["is-" + state.rawValue] = .bool(ticket.state == state) }
        value["number"] = .integer(ticket.ticket.rawValue)
        value["name"] = .text(ticket.name)
        value["openedAt"] = .text(ticket.openedAt)
        value["replyDue"] = ticket.replyDue.map { .text($0) } ?? .null
        value["solutionDue"] = ticket.solutionDue.map { .text($0) } ?? .null
        value["updateDue"] = ticket.updateDue.map { .text($0) } ?? .null
        value["takesReplies"] = .bool(ticket.takesReplies)
        value["isSent"] = .bool(isSent)
        value["isCut"] = .bool(ticket.isCut)
        value["entries"] = .list(ticket.entries.map(entry))
        return value
    }

    private func entry(_ entry: CustomerTicket.Entry) -> TemplateValue {
        var name: String?
        var kind = "isTheirs"
        switch entry.kind {
        case .theirs: break
        case .ours(let author): (kind, name) = ("isOurs", author)
        case .solved: kind = "isSolved"
        case .reopened: kind = "isReopened"
        }
        var value: [String: TemplateValue] = [
            "at": .text(entry.at), "words": .text(entry.words), "author": name.map { .text($0) } ?? .null,
            "files": words.value(entry.attachments),
        ]
        for word in ["isTheirs", "isOurs", "isSolved", "isReopened"] { value[word] = .bool(word == kind) }
        return .record(value)
    }
}
