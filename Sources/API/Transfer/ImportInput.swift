import Model
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

    private static let longestContent = 8_000_000
    private static let longestMapping = 64_000
    private static let longestName = 200
    private static let longestSource = 100

    /// The import as it is asked for; throws every field that is wrong.
    func request(_ kind: ImportKind) throws(ValidationError) -> FileImport.Request {
        var validator = Validator()
        let content = content ?? ""
        if content.isEmpty { validator.reject("content", "is empty; send the file's text") }
        for (field, text, most) in [
            ("content", content, Self.longestContent), ("mapping", mapping ?? "", Self.longestMapping),
        ] where text.unicodeScalars.count > most {
            validator.reject(field, "has more than \(most) characters; “belay import” takes files of any size")
        }
        let known = format.flatMap { TransferFormat(rawValue: $0) }
        if format != nil, known == nil { validator.reject("format", "must be csv or jsonl") }
        let name = name.map { validator.text("name", $0, length: 1...Self.longestName) }
        let source = source.map { validator.text("source", $0, length: 1...Self.longestSource) }
        try validator.finish()
        var request = FileImport.Request(kind, from: .content(Array(content.utf8), name: name))
        request.format = known
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
                "content", .text(1...longestContent),
                "The file's text: a first line of names and lines of CSV, or JSON lines.")
        ],
        optional: [
            Property(
                "format", .word(TransferFormat.self),
                "How the content is written; else as the ending of the name says, else csv."),
            Property(
                "name", .text(1...longestName),
                "The file's name, such as tickets.csv; it names the other system where nothing else does."),
            Property(
                "mapping", .text(1...longestMapping),
                "A mapping in JSON5, as in a mapping file; else columns with usual names are recognised."),
            Property("source", .text(1...longestSource), "The other system's name, in external references."),
            Property("department", .reference, "The department that all of them go to."),
            Property("dry_run", .flag, "Whether every line is checked and nothing is written."),
        ])

    /// Names that every kind of record finds something among; what fits nothing is told in the answer.
    static let example: String? = #"""
        {"content": "name,subject,email,department,owner,due,items,form\nAda Example,No paper,ada@example.com,Support,,2027-03-31,Call,\n", \#
        "name": "records.csv", "dry_run": true}
        """#
}
