/// Rows in aligned columns, for people. Cells are made harmless (`TerminalText`), so they may hold anybody's text.
package struct TextTable: Sendable {
    /// A column and how it behaves.
    package struct Column: Sendable {
        /// On which side the cells stand.
        package enum Alignment: Sendable {
            /// For text.
            case left
            /// For numbers.
            case right
        }

        let title: String
        let alignment: Alignment
        let isFixed: Bool

        /// A column; one that is fixed is never cut, such as numbers of tickets, which people copy.
        package init(_ title: String, alignment: Alignment = .left, isFixed: Bool = false) {
            self.title = title
            self.alignment = alignment
            self.isFixed = isFixed || alignment == .right
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    /// The least that a column is cut to.
    private static let leastWidth = 8
    private static let gap = 2

    /// An empty table.
    package init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Whether there is nothing to show.
    package var isEmpty: Bool { rows.isEmpty }

    /// Adds a row; cells that are missing are empty, those too many are left out.
    package mutating func append(_ cells: [String]) {
        let missing = max(columns.count - cells.count, 0)
        rows.append((cells.prefix(columns.count) + Array(repeating: "", count: missing)).map(TerminalText.line))
    }

    /// The table with its header, cut to the width of the terminal; nothing is cut where there is none.
    package func rendered(for terminal: TerminalTraits) -> String {
        let widths = widths(within: terminal.columns)
        let styles = Styles(terminal)
        var lines = [styles.bold(line(columns.map(\.title), widths))]
        lines += rows.map { line($0, widths) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let text = DisplayWidth.truncated(cell, to: widths[index])
            let padding = String(repeating: " ", count: widths[index] - DisplayWidth.columns(text))
            if index > 0 { line += String(repeating: " ", count: Self.gap) }
            line += columns[index].alignment == .left ? text + padding : padding + text
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The widths the cells want, the widest column that may be cut giving way first.
    private func widths(within limit: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(DisplayWidth.columns(columns[index].title)) { max($0, DisplayWidth.columns($1[index])) }
        }
        guard let limit else { return widths }
        let room = limit - Self.gap * max(columns.count - 1, 0)
        var excess = widths.reduce(0, +) - room
        while excess > 0 {
            let cuttable = widths.indices.filter { !columns[$0].isFixed && widths[$0] > Self.leastWidth }
            guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
            // Down to the next widest at once: a cell can be a megabyte wide.
            let next = cuttable.filter { $0 != widest }.map { widths[$0] }.max() ?? Self.leastWidth
            let cut = min(excess, max(widths[widest] - max(next, Self.leastWidth), 1))
            widths[widest] -= cut
            excess -= cut
        }
        return widths
    }
}
