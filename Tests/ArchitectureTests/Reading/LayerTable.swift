/// The table of rooms in `Architecture.md`: which layer each is in and what it may import.
struct LayerTable {
    static let path = "Sources/belay/Documentation.docc/Architecture.md"

    /// The layer of each target, from 0.
    private(set) var layers: [String: Int] = [:]
    /// What each target may import of ours.
    private(set) var imports: [String: Set<String>] = [:]

    init() throws {
        for line in try Repository.text(Self.path).split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: true).map {
                String($0.trimmingPrefix { $0 == " " })
            }
            guard cells.count == 4, let layer = Int(cells[0].filter { $0 != " " }) else { continue }
            for target in Self.names(in: cells[1]) {
                layers[target] = layer
                imports[target] = Set(Self.names(in: cells[3]))
            }
        }
    }

    /// What stands between backticks.
    private static func names(in cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }
}
