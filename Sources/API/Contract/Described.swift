/// Something that the API takes or shows, and that says which JSON it is.
protocol Described: SendableMetatype {
    /// Its name among the document's schemas.
    static var schemaName: String { get }
    /// What it holds.
    static var schema: Schema { get }
    /// What it holds as the document says it, where that follows from more than `schema` alone.
    static var describedSchema: Schema { get }
    /// A value that fits, as JSON; nil where there is none to show.
    static var example: String? { get }
}

extension Described {
    static var schemaName: String {
        let name = "\(Self.self)"
        return name.hasSuffix("JSON") ? String(name.dropLast("JSON".count)) : name
    }

    static var describedSchema: Schema { schema }

    static var example: String? { nil }
}
