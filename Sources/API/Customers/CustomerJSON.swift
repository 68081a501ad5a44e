import Model

/// A customer as the API shows them.
struct CustomerJSON: JSONWritable {
    var customer: Customer

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", customer.id.rawValue)
            $0.field("name", customer.name)
            $0.field("email", customer.email)
            $0.field("language", customer.language)
            $0.field("account", customer.account.map { ReferenceJSON(number: $0.rawValue, name: nil) })
        }
    }
}

extension CustomerJSON {
    static let schema = Schema.object([
        Property("number", .id, "The customer's number."), Property("name", .text, "Their name, as they write it."),
        Property("email", .text, "Their address."), Property("language", .text, "The language they are answered in."),
        Property("account", .of(ReferenceJSON.self).nullable, "The company that they write for, by its number."),
    ])
}
