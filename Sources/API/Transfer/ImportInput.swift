import Transfer

/// What `POST /api/v1/imports/…` takes.
struct ImportInput: JSONInput {
    var content: String?
    var format: String?
    var name: String?
    var mapping: String?
    var source: String?
    var department: String?
    var isDryRun: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case content, format, name, mapping, source, department
        case isDryRun = "dry_run"
    }

    /// How many refused lines are listed; the others are counted.
    private static let mostListed = 1000

    func request(_ kind: ImportKind) throws(Problem) -> FileImport.Request {
        guard let content, !content.isEmpty else { throw Problem.invalid("content", "is empty; send the file's text") }
        var request = FileImport.Request(kind, from: .content(Array(content.utf8), name: name))
        if let format {
            guard let known = TransferFormat(rawValue: format) else {
                throw Problem.invalid("format", "must be csv or jsonl")
            }
            request.format = known
        }
        request.map = mapping.map { .text($0) }
        request.system = source
        request.department = department
        request.isDryRun = isDryRun ?? false
        request.refused = .listed(most: Self.mostListed)
        return request
    }
}

extension ImportInput {
    static let schema = Schema.input(
        required: [
            Property(
                "content", .text(1...8_000_000),
                "The file's text: a first line of names and lines of CSV, or JSON lines.")
        ],
        optional: [
            Property(
                "format", .word(TransferFormat.self),
                "How the content is written; else as the ending of the name says, else csv."),
            Property(
                "name", .text(1...200),
                "The file's name, such as tickets.csv; it names the other system where nothing else does."),
            Property(
                "mapping", .text(1...64_000),
                "A mapping in JSON5, as in a mapping file; else columns with usual names are recognised."),
            Property("source", .text(1...100), "The other system's name, in external references."),
            Property("department", .reference, "The department that all of them go to."),
            Property("dry_run", .flag, "Whether every line is checked and nothing is written."),
        ])

    /// Names that every kind of record finds something among; what fits nothing is told in the answer.
    static let example: String? = #"""
        {"content": "name,subject,email,department,owner,due,items,form\nAda Example,No paper,ada@example.com,Support,,2027-03-31,Call,\n", \#
        "name": "records.csv", "dry_run": true}
        """#
}
