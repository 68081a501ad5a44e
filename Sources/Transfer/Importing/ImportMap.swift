import Foundation
import Tabular

/// Which column of a file feeds which field of a record, and how texts and times in it are meant.
struct ImportMap: Sendable {
    /// What is imported.
    var kind: ImportKind
    /// Whether each line is something that happened to a ticket, rather than a ticket.
    var isEventLog = false
    /// The name of the other system, the first part of external references.
    var source: String?
    /// The columns that name a record in the other system; empty: its whole line does.
    var key: [String] = []
    /// The IANA name of the zone of times without one.
    var zone = "UTC"
    /// How times are written, beside ISO 8601: `month/day/year hour:minute`.
    var times: [TimePattern] = []
    /// Where each field comes from.
    var fields: [ImportField: FieldSource] = [:]
    /// The company's own fields of a ticket, by name.
    var custom: [String: FieldSource] = [:]
    /// Whether departments of people that are not known are added.
    var addsDepartments = false

    /// Whether it was made of the usual names of columns, rather than read from a mapping file.
    private(set) var isRecognised = false

    private static let numbers = [
        "id", "key", "number", "no", "nr", "ticketid", "ticketnumber", "caseid", "opportunityid", "dealid",
    ]

    /// Every column that it names.
    var columns: [String] {
        let sources =
            fields.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
            + custom.sorted { $0.key < $1.key }.map(\.value)
        var seen: Set<String> = []
        return (key + sources.flatMap(\.columns)).filter { seen.insert($0).inserted }
    }

    /// The map that the names of a file's columns suggest, where no mapping file tells.
    init(recognising header: CSVHeader, as kind: ImportKind) throws {
        self.kind = kind
        isRecognised = true
        var byKey: [String: String] = [:]
        for name in header.names.reversed() { byKey[ImportField.key(name)] = name }
        for field in kind.fields {
            guard let name = field.usualNames.lazy.compactMap({ byKey[$0] }).first else { continue }
            fields[field] = FieldSource(columns: [name], join: field.join)
        }
        if let name = Self.numbers.lazy.compactMap({ byKey[$0] }).first { key = [name] }
        if !kind.required.contains(where: { $0.allSatisfy { fields[$0] != nil } }) {
            let wanted = kind.required.map { $0.map { "“\($0.rawValue)”" }.joined(separator: " and ") }
                .joined(separator: " or ")
            throw TransferError(
                "No column looks like \(wanted). The columns are \(header.names.joined(separator: ", ")). Write a mapping "
                    + "that says which is what; “belay import --help” shows how.")
        }
    }

    /// The map for objects, which tell their names only as they come: each value is recognised by its own name, and of
    /// several that mean the same, the likeliest counts.
    init(recognisingObjectsAs kind: ImportKind) {
        self.kind = kind
        isRecognised = true
        for field in kind.fields {
            fields[field] = FieldSource(columns: field.usualNames, takesFirst: true, join: field.join)
        }
        key = Self.numbers
    }

    /// The map of a mapping file.
    init(_ source: ImportMapSource, as kind: ImportKind) throws {
        let (data, path): (Data, String?)
        switch source {
        case .file(let file):
            do {
                (data, path) = (try Data(contentsOf: URL(filePath: file)), file)
            } catch {
                throw TransferError("The mapping file \(file) cannot be read; check the name and that you may read it.")
            }
        case .text(let text): (data, path) = (Data(text.utf8), nil)
        }
        self.kind = kind
        var reading = ImportMapReading()
        try reading.read(data, path: path, into: &self)
    }
}
