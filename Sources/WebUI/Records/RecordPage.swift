import BusinessTime
import HTTPServer
import Model
import Templating
import Workflows

/// A record that is no ticket: what it is, what can be done with it, what belongs to it, and what happened to it.
struct RecordPage: FramedPage {
    static let template = "record"

    /// A list of things that belong to the record.
    struct Part: Sendable {
        var id: String
        var heading: String
        var table: RecordTable
        /// Where another one is added, and what that is called.
        var addition: RecordListPage.Addition?
    }

    var record: RecordReference
    var section: Section?
    var name: String
    var badges: [Cell] = []
    var facts: [(String, Cell)] = []
    /// A text of several lines; nil: none.
    var words: String?
    var parts: [Part] = []
    /// The forms beside what it is.
    var forms: [RecordForm] = []
    /// What could not be done, of whichever form.
    var draft: FormDraft?
    /// The items of a checklist, each with what can be said of it.
    var items: TemplateValue = .null
    var cases: [Case] = []
    var desk: RecordDesk
    var names: Configuration
    /// The company that it is about.
    var account: Account?

    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String { name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let words = EventWords(names: names, account: account, reader: reader)
        return [
            "number": .integer(record.number), "kindText": .text(reader.texts["record.\(record.kind.rawValue)"]),
            "badges": .list(badges.map { $0.value(for: reader) }),
            "facts": .list(facts.map { ["name": .text($0.0), "cell": $0.1.value(for: reader)] }),
            "words": self.words.map { .text($0) } ?? .null,
            "parts": .list(
                parts.filter { !$0.table.rows.isEmpty || $0.addition != nil }.map { value($0, reader) }),
            "lost": lost(reader), "items": items, "forms": .list(forms.map { $0.value(for: reader) }),
            "cases": .list(cases.map { CaseWords(names: names).value($0, reader) }),
            "hasCases": .bool(!cases.isEmpty),
            "curve": HealthCurve(desk.health).value(for: reader),
            "history": .list(desk.events.reversed().map(words.value)),
        ]
    }

    /// Its form that does this; nil where it has none.
    func form(_ action: RecordAction) -> EntryForm? { forms.first { $0.id == action }?.form }

    /// What was typed into a form that the page has no more, since somebody was quicker.
    private func lost(_ reader: Reader) -> TemplateValue {
        guard let draft, case .null = items, !forms.contains(where: { $0.id == draft.form }) else { return .null }
        let typed = ["note", "comment", "reason"].compactMap { draft.typed[$0] }.first { !$0.isEmpty }
        return [
            "sentences": .list(draft.error.sentences(for: reader).map { .text($0) }),
            "typed": typed.map { .text($0) } ?? .null,
        ]
    }

    private func value(_ part: Part, _ reader: Reader) -> TemplateValue {
        [
            "id": .text(part.id), "heading": .text(part.heading), "table": part.table.value(for: reader),
            "hasRows": .bool(!part.table.rows.isEmpty),
            "addition": part.addition.map { ["path": .text($0.path), "text": .text($0.text)] } ?? .null,
        ]
    }
}
