import Model
import Templating
import Workflows

/// What a search found over everything.
struct SearchPage: FramedPage {
    static let template = "search"

    /// What was typed.
    var text: String
    /// What was found; nil where it could not be looked for.
    var result: SearchResult?
    /// Why it could not, one sentence each.
    var problems: [String] = []
    /// Where people are looked up.
    var names: Configuration
    /// Whether it goes on from an earlier page.
    var isFurther = false

    var section: Section? { nil }
    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String {
        text.isEmpty ? reader.texts["search.title"] : reader.texts("search.title-for", ["words": text])
    }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let tickets = result?.tickets ?? []
        let named = result?.named ?? []
        let isNothing = tickets.isEmpty && named.isEmpty
        return [
            "sought": .text(text), "hasProblems": .bool(!problems.isEmpty),
            "problems": .list(problems.map { .text($0) }),
            "tickets": .list(tickets.map { value($0, reader) }), "hasTickets": .bool(!tickets.isEmpty),
            "named": .list(named.map { value($0, reader.texts) }), "hasNamed": .bool(!named.isEmpty),
            "isNothing": .bool(isNothing && !text.isEmpty && problems.isEmpty && result?.next == nil),
            "hints": .list(
                SearchText(text).misunderstood.map { word in
                    let key = word.hasPrefix("-") ? "search.no-leaving-out" : "search.no-operator"
                    let operators = SearchOperator.allCases.map { "\($0.rawValue):" }.joined(separator: ", ")
                    return .text(reader.texts(key, ["word": word, "operators": operators]))
                }),
            "isFurther": .bool(isFurther), "isBlank": .bool(text.isEmpty),
            "beginning": isNothing ? beginning.map { .text($0) } ?? .null : .null,
            "first": .text(Self.address(text)),
            "next": result?.next.map { .text(Self.address(text, before: $0)) } ?? .null,
        ]
    }

    private static func address(_ text: String, before: Int64? = nil) -> String {
        Address.path(SitePath.search.rawValue, ["q": text, "before": before.map { String($0) }])
    }

    /// The same search with the last word as the beginning of one, where that is another search.
    private var beginning: String? {
        guard let last = SearchText(text).words.last, !last.isBeginning,
            !SearchWord(last.text, isBeginning: true).isTooShort, text.hasSuffix(last.text)
        else { return nil }
        return Self.address(text + "*")
    }

    private func value(_ ticket: Ticket, _ reader: Reader) -> TemplateValue {
        let account = ticket.account.flatMap { result?.parties.accounts[$0]?.name }
        return [
            "number": .integer(ticket.id.rawValue), "path": .text(SitePath.path(of: ticket.id)),
            "subject": .text(ticket.subject),
            "customer": .text(result?.parties.customers[ticket.requester]?.name ?? ""),
            "account": account.map { .text($0) } ?? .null, "priority": .text(ticket.priority.rawValue),
            "priorityText": .text(reader.texts.word("priority", ticket.priority)),
            "statusText": .text(reader.texts.word("status", ticket.status)),
            "assignee": .text(ticket.assignee.flatMap { names.people[$0]?.name } ?? reader.texts["ticket.nobody"]),
            "updated": reader.moment(ticket.updatedAt),
        ]
    }

    private func value(_ named: SearchResult.Named, _ texts: Texts) -> TemplateValue {
        let noun = named.record.noun
        // A customer's tickets are what there is to see of them.
        let customers = named.email.map { Self.address("customer:\($0) status:any") }
        let path =
            customers
            ?? noun.recordKind.flatMap {
                SitePath.path(of: RecordReference(kind: $0, number: named.record.number))
            }
        return [
            "kind": .text(texts["record.\(noun.rawValue)"]), "number": .integer(named.record.number),
            "name": .text(named.name), "email": named.email.map { .text($0) } ?? .null,
            "path": path.map { .text($0) } ?? .null,
        ]
    }
}

extension Noun {
    /// The kind of record that it is; nil where it is none.
    var recordKind: RecordKind? { RecordKind.allCases.first { $0.rawValue == rawValue } }
}
