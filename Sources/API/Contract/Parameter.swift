/// A value in a path or a query, declared where its route is; what is read and what is documented both come from here.
struct Parameter: Sendable {
    let name: String
    let schema: Schema
    /// What it means, in a sentence.
    let note: String
    /// Whether it may be given several times.
    let isRepeatable: Bool

    init(_ name: String, _ schema: Schema, _ note: String, isRepeatable: Bool = false) {
        self.name = name
        self.schema = schema
        self.note = note
        self.isRepeatable = isRepeatable
    }
}

extension Parameter {
    static let limit = Parameter("limit", .whole(1...100), "How many at most; 25 where it is left out.")
    static let cursor = Parameter(
        "cursor", .text(1...200), "Where the list goes on: the next_cursor of its last page.")
    /// What every list that comes in pages takes.
    static let paging = [limit, cursor]
    static let department = Parameter("department", .reference, "Only of this department, by name or number.")
    static let owner = Parameter("owner", .text(2...254), "Only those that this person looks after, by address; or me.")
    /// Which parts of a thing are shown beside the thing itself.
    static func include<Part: RawRepresentable<String> & CaseIterable>(_ parts: Part.Type) -> Parameter {
        Parameter(
            "include", .words(parts.allCases.map(\.rawValue) + ["none"]),
            "What is shown beside the thing itself; several, or with commas between, or none. All where it is left out.",
            isRepeatable: true)
    }
    static let record = Parameter(
        "record", .text(3...40, pattern: "^[a-z-]+[ :/][1-9][0-9]*$"), "Only about this record, such as ticket:12.")
}
