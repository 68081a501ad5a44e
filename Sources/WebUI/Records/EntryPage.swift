import Templating

/// A page with one form, such as that for a new ticket.
struct EntryPage: FramedPage {
    static let template = "entry"

    var section: Section?
    var heading: String
    /// What there is to know before; nil: nothing.
    var text: String?
    var form: EntryForm

    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String { heading }

    func value(for reader: Reader) -> [String: TemplateValue] {
        var value: [String: TemplateValue] = ["text": text.map { .text($0) } ?? .null]
        var form = form
        form.isDraft = true
        // What was wrong is what has to be typed next.
        let first = form.fields.firstIndex { $0.problem != nil } ?? form.fields.indices.first
        if let first { form.fields[first].isFocused = true }
        value.merge(form.template.parts ?? [:]) { $1 }
        return value
    }
}
