import BusinessTime
import Model
import Workflows

/// A form as programs get it.
struct FormAnswer: Encodable {
    var number: Int64
    var key: String
    var name: String
    var description: String
    var department: String?
    var asks: String?
    var isEnabled: Bool
    var version: Int
    var createdAt: Instant
    var fields: [FormField]

    init(_ form: FormDefinition, _ wording: Wording) {
        number = form.id.rawValue
        key = form.key
        name = form.name
        description = form.text
        department = form.department.map { wording.name($0) }
        asks = form.asks
        isEnabled = form.isEnabled
        version = form.version
        createdAt = form.createdAt
        fields = form.fields
    }
}
