import HTTPServer
import Model
import Workflows

/// A form for requests as it is being edited: its own fields, and one place for each field of its requests, with a few places
/// left over. A place without a key is no field; so a field is taken out by clearing its key.
struct RequestFormDraft: Sendable {
    /// What is typed of one field.
    struct Place: Sendable {
        var key = ""
        var label = ""
        var kind = FormFieldKind.text.rawValue
        var isRequired = false
        var choices = ""
        var minimum = ""
        var maximum = ""
        var currency = ""

        /// Whether it is a field.
        var isField: Bool { key.contains { !$0.isWhitespace } }
    }

    private static let spare = 3
    private static let most = 100

    var key = ""
    var name = ""
    var text = ""
    var department = ""
    var asks = ""
    var places: [Place]

    /// A form that is there, or a new one.
    init(_ form: FormDefinition?, _ names: Configuration) {
        places = (form?.fields ?? []).map { field in
            Place(
                key: field.key, label: field.label, kind: field.kind.rawValue, isRequired: field.isRequired,
                choices: field.choices.joined(separator: ", "), minimum: Self.text(field.minimum),
                maximum: Self.text(field.maximum), currency: field.currency ?? "")
        }
        if let form {
            key = form.key
            name = form.name
            text = form.text
            department = form.department.flatMap { names.departments[$0]?.name } ?? ""
            asks = form.asks ?? ""
        }
        addPlaces()
    }

    /// What was typed.
    init(_ fields: Parameters) {
        key = fields["key"] ?? ""
        name = fields["name"] ?? ""
        text = fields.lines("text")
        department = fields["department"] ?? ""
        asks = fields["asks"] ?? ""
        let count = min(max(fields["places"].flatMap { Int($0) } ?? 0, 0), Self.most)
        places = (0..<count).map { number in
            func typed(_ name: String) -> String { fields["\(name)-\(number)"] ?? "" }
            return Place(
                key: typed("field-key"), label: typed("label"), kind: typed("kind"),
                isRequired: typed("required") == "yes", choices: typed("choices"), minimum: typed("minimum"),
                maximum: typed("maximum"), currency: typed("currency"))
        }
    }

    /// More room for fields.
    mutating func addPlaces() {
        places += Array(repeating: Place(), count: min(Self.spare, max(0, Self.most - places.count)))
    }

    /// What the workflows take; throws every number that is none.
    func content(_ texts: Texts) throws(WorkflowError) -> Workflows.FormDraft {
        var validator = Validator()
        var fields: [Workflows.FormDraft.Field] = []
        for place in places where place.isField {
            func number(_ text: String, _ name: String) -> Double? {
                if !text.contains(where: { !$0.isWhitespace }) { return nil }
                let number = Double(text.filter { !$0.isWhitespace })
                if number?.isFinite != true { validator.reject("\(place.key) \(name)", texts["problem.percent"]) }
                return number
            }
            fields.append(
                Workflows.FormDraft.Field(
                    key: place.key.filter { !$0.isWhitespace }, label: place.label.isEmpty ? nil : place.label,
                    kind: place.kind, isRequired: place.isRequired,
                    choices: place.choices.split(separator: ",").map { String($0.trimmingBlanks) }.filter {
                        !$0.isEmpty
                    },
                    minimum: number(place.minimum, "minimum"), maximum: number(place.maximum, "maximum"),
                    currency: place.currency.isEmpty ? nil : place.currency))
        }
        if !validator.problems.isEmpty { throw .invalid(ValidationError(problems: validator.problems)) }
        return Workflows.FormDraft(
            key: key, name: name, text: text, department: department.isEmpty ? nil : department,
            asks: asks.isEmpty ? nil : asks, fields: fields)
    }

    private static func text(_ number: Double?) -> String {
        number.map { Int64(exactly: $0).map(String.init) ?? String($0) } ?? ""
    }
}
