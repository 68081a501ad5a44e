import HTTPServer
import Model

/// The fields that an admin defined for a form of requests, as fields of a page's form: each is called `field-` and its key.
enum RequestFields {
    private static let prefix = "field-"

    static func fields(_ form: FormDefinition, _ values: [String: String], _ texts: Texts) -> [EntryField] {
        form.fields.map { field in
            var shown = EntryField(
                prefix + field.key, field.label, kind(field, texts), value: values[field.key] ?? "",
                hint: hint(field, texts), isRequired: field.isRequired)
            // A choice that nobody has made yet is none.
            if case .choice = shown.kind { shown.isRequired = false }
            return shown
        }
    }

    /// What was typed, by the keys of the fields; numbers with a point, as they are kept.
    static func values(_ typed: Parameters, of form: FormDefinition?, _ texts: Texts) -> [String: String] {
        let numbers = (form?.fields ?? []).filter { [.number, .percent].contains($0.kind) }.map(\.key)
        var values: [String: String] = [:]
        for item in typed.items where item.name.hasPrefix(prefix) {
            let key = String(item.name.dropFirst(prefix.count))
            let text = typed.lines(item.name)
            values[key] = numbers.contains(key) ? texts.withDecimalPoint(text) : text
        }
        return values
    }

    private static func kind(_ field: Model.FormField, _ texts: Texts) -> EntryField.Kind {
        let none = OptionGroup.Option(value: "", text: "–")
        switch field.kind {
        case .text, .money, .number, .percent: return .line
        case .longText: return .area
        case .date: return .day
        case .choice: return .choice([OptionGroup(nil, [none] + field.choices.map { .init(value: $0, text: $0) })])
        case .yesNo:
            return .choice([
                OptionGroup(
                    nil,
                    [
                        none, .init(value: "yes", text: texts["triage.yes"]),
                        .init(value: "no", text: texts["triage.no"]),
                    ])
            ])
        }
    }

    private static func hint(_ field: Model.FormField, _ texts: Texts) -> String? {
        switch field.kind {
        case .money: field.currency.map { texts("hint.currency", ["currency": $0]) } ?? texts["hint.money"]
        case .percent: texts["hint.percent"]
        default: nil
        }
    }
}
