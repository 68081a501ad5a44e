import Foundation

/// Everything that a run found.
struct Report: Encodable {
    var conditions: Conditions
    var figures: [Figure] = []
    /// The groups that could not be measured.
    var failures: [String] = []

    var isMet: Bool { failures.isEmpty && figures.allSatisfy(\.isMet) }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// For people.
    var table: String {
        let rows =
            [["figure", "value", "unit", "target", "bare", ""]]
            + figures.map { figure in
                [
                    figure.name, Figure.text(figure.value), figure.unit, figure.target?.text ?? "",
                    figure.limit.map(Figure.text) ?? "", figure.target == nil ? "" : figure.isMet ? "met" : "MISSED",
                ]
            }
        let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 1 || column == 4 ? padding + cell : cell + padding
            }.joined(separator: "  ")
        }
        let failed = failures.map { "\($0) could not be measured; see above." }
        return ([conditions.text, ""] + lines + failed).joined(separator: "\n")
    }
}
