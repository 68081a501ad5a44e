/// Which ways of an escalation run beside its steps, and in which lane each.
struct StepLanes: Equatable, Sendable {
    /// A side of the steps.
    enum Side: Sendable { case left, right }

    /// All ways of one kind to one step, which share a lane; rows are counted from 0.
    struct Bundle: Equatable, Sendable {
        var kind: StepGraph.Kind
        var target: Int
        var sources: [Int]
        /// 0 is the nearest to the steps.
        var lane = 0

        var side: Side { kind == .approval ? .left : .right }
        var top: Int { min(target, sources.min() ?? target) }
        var bottom: Int { max(target, sources.max() ?? target) }

        /// Whether its line leaves a row upwards only (-1), downwards only (1), or both ways (0).
        func direction(at row: Int) -> Int {
            if row == target { return bottom == row ? -1 : top == row ? 1 : 0 }
            return target < row ? -1 : 1
        }
    }

    /// The rows from which an approval goes straight on to the next.
    private(set) var straight: [Int] = []
    private(set) var bundles: [Bundle] = []

    init(_ stations: [StepGraph.Station]) {
        var rows: [Int: Int] = [:]
        for (row, station) in stations.enumerated() where rows[station.number] == nil { rows[station.number] = row }
        for (row, station) in stations.enumerated() {
            if case .step(let number) = station.approval, let target = rows[number] {
                if target == row + 1 { straight.append(row) } else { add(.approval, from: row, to: target) }
            }
            if case .step(let number)? = station.rejection, let target = rows[number] {
                add(.rejection, from: row, to: target)
            }
            if let target = station.silence.flatMap({ rows[$0] }) { add(.silence, from: row, to: target) }
        }
        chooseLanes()
    }

    /// How many lanes a side has.
    func count(_ side: Side) -> Int { (bundles.filter { $0.side == side }.map(\.lane).max() ?? -1) + 1 }

    /// The lines that touch a row at a side, from top to bottom, so that none crosses another on its way to its lane: those
    /// that go up with the nearest lane first, those that go down with the farthest first.
    func ports(at row: Int, _ side: Side) -> [Bundle] {
        let touching = bundles.filter { $0.side == side && ($0.target == row || $0.sources.contains(row)) }
        return touching.sorted { left, right in
            let (first, second) = (left.direction(at: row), right.direction(at: row))
            if first != second { return first < second }
            return first < 0 ? left.lane < right.lane : left.lane > right.lane
        }
    }

    private mutating func add(_ kind: StepGraph.Kind, from row: Int, to target: Int) {
        guard row != target else { return }
        if let known = bundles.firstIndex(where: { $0.kind == kind && $0.target == target }) {
            bundles[known].sources.append(row)
        } else {
            bundles.append(Bundle(kind: kind, target: target, sources: [row]))
        }
    }

    /// The short ones come nearest; two share a lane where they do not run beside each other.
    private mutating func chooseLanes() {
        bundles.sort { left, right in
            (left.bottom - left.top, left.top, left.kind.rawValue, left.target)
                < (right.bottom - right.top, right.top, right.kind.rawValue, right.target)
        }
        for index in bundles.indices {
            let mine = bundles[index]
            let taken = bundles[..<index].filter {
                $0.side == mine.side && $0.top < mine.bottom && mine.top < $0.bottom
            }.map(\.lane)
            bundles[index].lane = (0...bundles.count).first { !taken.contains($0) } ?? 0
        }
    }
}
