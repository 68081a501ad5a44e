import Foundation

/// How an import went.
package struct ImportSummary: Encodable, Sendable {
    /// A reason for refusing lines, and how often it was given.
    package struct Reason: Encodable, Sendable {
        /// The reason, without what it quotes.
        package var reason: String
        /// How often it was given.
        package var count: Int
    }

    /// What was imported.
    package var kind: String
    /// The file.
    package var file: String
    /// How many lines of data it has, as far as it could be read.
    package var lines = 0
    /// How many records were added, or would have been.
    package var imported = 0
    /// How many were there already.
    package var known = 0
    /// How many were refused.
    package var refused = 0
    /// Why, the most frequent first.
    package var reasons: [Reason] = []
    /// The first of the refused lines, where they were asked for.
    package var refusedRows: [RefusedRow] = []
    /// Where the refused lines are.
    package var refusedFile: String?
    /// The columns that fed nothing.
    package var unusedColumns: [String] = []
    /// What is worth knowing beside.
    package var notes: [String] = []
    /// Why the file could not be read to its end.
    package var stopped: String?
    /// Whether nothing was written.
    package var isDryRun = false
    /// How long it took.
    package var seconds = 0.0

    private var counts: [String: Int] = [:]
    /// How many different reasons are counted one by one; a hostile file could give any number of them.
    private static let mostReasons = 1_000

    private enum CodingKeys: String, CodingKey {
        case kind, file, lines, imported, known, refused, reasons, refusedFile, unusedColumns, notes, stopped
        case isDryRun = "dryRun"
        case seconds
    }

    init(kind: ImportKind, file: String, isDryRun: Bool) {
        self.kind = kind.rawValue
        self.file = file
        self.isDryRun = isDryRun
    }

    /// Notes a refused record; reasons that differ in what they quote count as one.
    mutating func refuse(_ reasons: [String]) {
        refused += 1
        for reason in Set(reasons.map(Self.kind)) {
            let isCounted = counts[reason] != nil || counts.count < Self.mostReasons
            counts[isCounted ? reason : "Other reasons.", default: 0] += 1
        }
    }

    /// Puts the reasons in order.
    mutating func finish() {
        reasons = counts.map { Reason(reason: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    /// The reason without what it quotes and without numbers of lines.
    private static func kind(_ reason: String) -> String {
        var kind = ""
        var isQuoted = false
        for character in reason {
            if character == "”" { isQuoted = false }
            if !isQuoted { kind.append(character) }
            if character == "“" {
                isQuoted = true
                kind.append("…")
            }
        }
        return kind.replacing(/[Ll]ine \d+/, with: "line …").replacing(/\(byte \d+\)/, with: "(byte …)")
            .replacing(/\d{4}-\d\d-\d\dT[0-9:.]+Z/, with: "…")
    }

    /// The summary for people.
    package var text: String {
        let verb = isDryRun ? "would be imported" : "imported"
        var lines = ["\(imported) \(kind) \(verb), \(known) known already, \(refused) refused (\(self.lines) lines)."]
        lines += reasons.prefix(10).map { "  \($0.count) × \($0.reason)" }
        if reasons.count > 10 { lines.append("  and \(reasons.count - 10) other reasons.") }
        if let refusedFile {
            lines.append("The refused lines are in \(refusedFile): put them right there and import that file.")
        }
        lines += notes
        if !unusedColumns.isEmpty {
            lines.append("Columns that fed nothing: \(unusedColumns.joined(separator: ", ")).")
        }
        if isDryRun { lines.append("Nothing was written.") }
        return lines.map { $0 + "\n" }.joined()
    }
}
