import Model
import Templating
import Workflows

/// A form that approvals are asked for with, or a new one: all of it is edited in place.
struct RequestFormPage: ConfigurationPage {
    static let template = "request-form"

    /// The form as it is stored; nil: a new one.
    var form: FormDefinition?
    var draft: RequestFormDraft
    var names: Configuration
    /// What its fields were before anybody typed into them, as the form sends it along; nil: as they are.
    var seen: String?
    /// What is wrong with what was typed; nil: nothing.
    var error: WorkflowError?

    var area: AdministrationArea { .requestForms }

    func title(for reader: Reader) -> String { form?.name ?? reader.texts["forms.new"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        var own = EntryForm(action: "", send: "", ownFields(texts))
        var places = draft.places.enumerated().map { EntryForm(action: "", send: "", fields($1, $0, texts)) }
        tell(&own, &places, texts)
        let all = [own] + places
        let wrong = all.flatMap(\.fields).compactMap { field in
            field.problem.map { problem -> TemplateValue in
                ["id": .text(field.name), "label": .text(field.label), "problem": .text(problem)]
            }
        }
        return [
            "seen": .text(seen ?? wholeForm(texts).seenText),
            "action": .text(form.map { SitePath.path(of: $0.id, .changes) } ?? SitePath.requestForms.rawValue),
            "state": form.map { .text(SitePath.path(of: $0.id, .state)) } ?? .null,
            "isEnabled": .bool(form?.isEnabled ?? true),
            "version": form.map { .text(texts("forms.version", ["number": String($0.version)])) } ?? .null,
            "key": form.map { .text($0.key) } ?? .null, "own": .list(own.fields.map(\.template)),
            "count": .integer(Int64(places.count)),
            "places": .list(
                places.enumerated().map { number, place in
                    [
                        "title": .text(texts("forms.field", ["number": String(number + 1)])),
                        "fields": .list(place.fields.map(\.template)),
                    ]
                }),
            "hasProblems": .bool(error != nil), "problems": .list(own.problems.map { .text($0) }),
            "wrongFields": .list(wrong),
        ]
    }

    /// All of its fields as one form, the places' beside its own.
    func wholeForm(_ texts: Texts) -> EntryForm {
        EntryForm(
            action: "", send: "",
            ownFields(texts) + draft.places.enumerated().flatMap { fields($1, $0, texts) })
    }

    private func ownFields(_ texts: Texts) -> [EntryField] {
        var fields = [
            EntryField("name", texts["forms.name"], value: draft.name, isRequired: true, longest: 100).taking(.half),
            EntryField(
                "department", texts["forms.department"],
                .choice(names.departments(none: texts["incoming.all-departments"])), value: draft.department
            )
            .taking(.half),
            EntryField("text", texts["forms.text"], .area, value: draft.text, longest: 1000),
            EntryField("asks", texts["forms.asks"], value: draft.asks, hint: texts["forms.asks-hint"], longest: 50),
        ]
        if form == nil {
            fields.insert(
                EntryField(
                    "key", texts["forms.key"], value: draft.key, hint: texts["forms.key-hint"], isRequired: true,
                    longest: 50), at: 0)
        }
        return fields
    }

    private func fields(_ place: RequestFormDraft.Place, _ number: Int, _ texts: Texts) -> [EntryField] {
        let kinds = FormFieldKind.allCases.map {
            OptionGroup.Option(value: $0.rawValue, text: texts.word("form-kind", $0))
        }
        return [
            EntryField("field-key-\(number)", texts["forms.key"], value: place.key, longest: 50).taking(.third),
            EntryField("label-\(number)", texts["forms.label"], value: place.label, longest: 100).taking(.third),
            EntryField("kind-\(number)", texts["forms.kind"], .choice([OptionGroup(nil, kinds)]), value: place.kind)
                .taking(.third),
            EntryField("choices-\(number)", texts["forms.choices"], value: place.choices, longest: 4000),
            EntryField("minimum-\(number)", texts["forms.minimum"], value: place.minimum, longest: 30).taking(.third),
            EntryField("maximum-\(number)", texts["forms.maximum"], value: place.maximum, longest: 30).taking(.third),
            EntryField("currency-\(number)", texts["forms.currency"], value: place.currency, longest: 3)
                .taking(.third),
            EntryField("required-\(number)", texts["forms.required"], isChosen: place.isRequired),
        ]
    }

    /// Puts each problem beside its field: those of a request's field by its key.
    private func tell(_ own: inout EntryForm, _ places: inout [EntryForm], _ texts: Texts) {
        guard let error else { return }
        guard case .invalid(let invalid) = error else { return own.tell(error, texts) }
        for problem in invalid.problems {
            // What somebody else changed meanwhile is told by the field itself.
            if let place = places.firstIndex(where: { $0.fields.contains { $0.name == problem.field } }) {
                places[place].tell(.invalid(problem.field, problem.message), texts)
                continue
            }
            let words = problem.field.split(separator: " ").map(String.init)
            let place = draft.places.firstIndex { $0.isField && $0.key == words.first }
            guard let place, let key = words.first else {
                own.tell(.invalid(problem.field == "description" ? "text" : problem.field, problem.message), texts)
                continue
            }
            let name = words.count > 1 && words[1] != key ? words[1] : "field-key"
            places[place].tell(.invalid("\(name)-\(place)", problem.message), texts)
            // What could not stand beside a field stands above all of them.
            own.problems += places[place].problems
            places[place].problems = []
        }
    }
}
