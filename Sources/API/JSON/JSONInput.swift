/// What a client may send: a fixed set of fields, all others refused, so that a misspelt one is not silently lost.
///
/// Required texts are optional here, because the workflows report all that are missing at once.
protocol JSONInput: Decodable, Described, Sendable {
    associatedtype CodingKeys: CodingKey & CaseIterable

    /// The fields for which `null` would not mean anything.
    static var neverNull: [CodingKeys] { get }
}

extension JSONInput {
    static var neverNull: [CodingKeys] { [] }

    /// The names of the fields that are read.
    static var fieldNames: [String] { CodingKeys.allCases.map(\.stringValue) }

    /// A field that may be left out may also be null, unless null would not mean anything.
    static var describedSchema: Schema {
        guard case .object(let properties, let others) = schema.shape else { return schema }
        let neverNull = Set(neverNull.map(\.stringValue))
        let described = properties.map { property in
            var property = property
            if !property.isRequired, !neverNull.contains(property.name) { property.schema.isNullable = true }
            return property
        }
        var schema = schema
        schema.shape = .object(described, others: others)
        return schema
    }
}
