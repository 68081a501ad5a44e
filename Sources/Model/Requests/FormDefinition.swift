package import BusinessTime

/// A form that requests are made with, in one of its versions.
package struct FormDefinition: Hashable, Sendable {
    /// The form's number; its versions share it.
    package var id: FormID
    /// Its version, from 1; every change of its fields makes a new one.
    package var version: Int
    /// Its name for programs, conditions and commands, unique: small letters, digits and hyphens.
    package var key: String
    /// Its name for people.
    package var name: String
    /// What it is for.
    package var text: String
    /// The one department that uses it; nil: all do.
    package var department: DepartmentID?
    /// The field that says what is asked, such as the discount or the amount.
    package var asks: String?
    /// Its fields in order.
    package var fields: [FormField]
    /// Whether requests may be made with it.
    package var isEnabled: Bool
    /// When the form was made.
    package var createdAt: Instant
    /// Every field, in the order of declaration.
    package init(
        id: FormID, version: Int = 1, key: String, name: String, text: String = "",
        department: DepartmentID? = nil, asks: String? = nil, fields: [FormField], isEnabled: Bool = true,
        createdAt: Instant
    ) {
        self.id = id
        self.version = version
        self.key = key
        self.name = name
        self.text = text
        self.department = department
        self.asks = asks
        self.fields = fields
        self.isEnabled = isEnabled
        self.createdAt = createdAt
    }

    /// The field of that key; nil where there is none.
    package func field(_ key: String) -> FormField? { fields.first { $0.key == key } }
}
