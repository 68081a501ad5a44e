import Foundation

/// How a file holds its records.
package enum TransferFormat: String, CaseIterable, Sendable {
    /// A first line with the names of columns, then a row a record (RFC 4180).
    case csv
    /// An object a line (jsonlines.org).
    case jsonl

    /// What the ending of a file's name says; nil where it says nothing.
    package init?(endingOf path: String) {
        switch URL(filePath: path).pathExtension.lowercased() {
        case "csv", "tsv", "txt": self = .csv
        case "jsonl", "ndjson": self = .jsonl
        default: return nil
        }
    }

    /// The media type of such a file, in UTF-8.
    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .jsonl: "application/x-ndjson"
        }
    }
}
