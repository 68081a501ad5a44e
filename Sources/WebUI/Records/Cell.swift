import BusinessTime
import Model
import Templating

/// What stands in one place of a table or of a list of facts, for `cell.mustache`.
enum Cell: Sendable {
    case text(String)
    /// Something with a page of its own, and what is said of it below.
    case link(path: String, text: String, under: String? = nil)
    case moment(Instant)
    /// A moment to come or past, and how long until then.
    case due(Instant)
    /// A word that is told by its looks as well.
    case badge(String, kind: String)

    /// Nothing is known.
    static let none = Cell.text("–")

    /// A text; a dash where there is none.
    static func text(_ text: String?) -> Cell { .text(text ?? "–") }

    /// A record by its kind and number.
    static func record(_ record: RecordReference?, _ texts: Texts) -> Cell {
        guard let record else { return .none }
        return .link(record, "\(texts["record.\(record.kind.rawValue)"]) \(record.number)")
    }

    /// A record by its name, with its page where it has one.
    static func link(_ record: RecordReference, _ text: String, under: String? = nil) -> Cell {
        .link(path: SitePath.path(of: record), text: text, under: under)
    }

    func value(for reader: Reader) -> TemplateValue {
        var value: [String: TemplateValue] = [
            "plain": .null, "link": .null, "moment": .null, "due": .null, "badge": .null,
        ]
        switch self {
        case .text(let text): value["plain"] = .text(text)
        case .link(let path, let text, let under):
            value["link"] = ["path": .text(path), "text": .text(text), "under": under.map { .text($0) } ?? .null]
        case .moment(let instant): value["moment"] = reader.moment(instant)
        case .due(let instant): value["due"] = reader.due(instant)
        case .badge(let text, let kind): value["badge"] = ["text": .text(text), "kind": .text(kind)]
        }
        return .record(value)
    }
}
