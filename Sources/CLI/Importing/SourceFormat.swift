import Foundation

/// How a file holds its records.
enum SourceFormat: String, CaseIterable, Sendable {
    /// A first line with the names of columns, then a row a record.
    case csv
    /// An object a line.
    case jsonl

    /// What the ending of a file's name says; nil where it says nothing.
    init?(endingOf path: String) {
        switch URL(filePath: path).pathExtension.lowercased() {
        case "csv", "tsv", "txt": self = .csv
        case "jsonl", "ndjson": self = .jsonl
        default: return nil
        }
    }
}
