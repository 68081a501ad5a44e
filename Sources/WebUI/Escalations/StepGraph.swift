/// Where everything stands in the drawing of an escalation: its steps as boxes below each other, in the order of the table
/// beside it, and the ways between them as lines that never cross a box.
///
/// A layout with one step a row: what a reader compares is the table's row with the drawing's. An approval that goes on to the
/// next step is a straight line; all else runs in lanes at the sides, approvals at the left, rejections and silences at the
/// right. Ways of one kind that lead to one step share their lane and their head, so that even twelve steps that all go
/// back to the first make one line.
struct StepGraph: Equatable, Sendable {
    /// A step as far as its ways go.
    struct Station: Equatable, Sendable {
        /// Its sequence number.
        var number: Int
        /// Where an approval leads.
        var approval: Exit = .ends
        /// Where a rejection leads; nil: it asks for no decision, so that nobody can reject.
        var rejection: Exit?
        /// The step that follows when nobody answers; nil: something else does.
        var silence: Int?
    }

    /// Where something leads.
    enum Exit: Equatable, Sendable {
        case ends
        case step(Int)
    }

    /// What a line stands for.
    enum Kind: String, CaseIterable, Sendable {
        case approval, rejection, silence
    }

    /// A rectangle; y grows downwards.
    struct Box: Equatable, Sendable {
        var x: Int
        var y: Int
        var width: Int
        var height: Int

        var maxX: Int { x + width }
        var maxY: Int { y + height }
        var midX: Int { x + width / 2 }
        var midY: Int { y + height / 2 }
    }

    /// A corner of a line.
    struct Point: Equatable, Sendable {
        var x: Int
        var y: Int
    }

    /// A step.
    struct Node: Equatable, Sendable {
        var number: Int
        var box: Box
    }

    /// An end: `Approve ends`, `Reject ends`.
    struct End: Equatable, Sendable {
        var number: Int
        var kind: Kind
        var box: Box
    }

    /// A way from one step to another, or to an end; its head is at the last point.
    struct Arrow: Equatable, Sendable {
        var kind: Kind
        var from: Int
        /// The step that it leads to; nil: an end.
        var to: Int?
        var points: [Point]
    }

    private(set) var nodes: [Node] = []
    private(set) var ends: [End] = []
    private(set) var arrows: [Arrow] = []
    /// The corner from which a line leads to the first step; nil where there is none.
    private(set) var start: Point?
    private(set) var width = 0
    private(set) var height = 0

    static let boxWidth = 248
    static let boxHeight = 76
    static let endWidth = 114
    static let endHeight = 24
    static let lane = 18
    private static let gap = 64
    private static let margin = 10
    private static let top = 34

    /// The drawing of these steps, in this order; ways to steps that there are not are left out.
    init(_ stations: [Station]) {
        guard !stations.isEmpty else { return }
        let lanes = StepLanes(stations)
        let left = Self.margin + lanes.count(.left) * Self.lane
        for (row, station) in stations.enumerated() {
            let box = Box(
                x: left, y: Self.top + row * (Self.boxHeight + Self.gap), width: Self.boxWidth, height: Self.boxHeight)
            nodes.append(Node(number: station.number, box: box))
        }
        width = left + Self.boxWidth + lanes.count(.right) * Self.lane + Self.margin
        height = (nodes.last?.box.maxY ?? 0) + Self.margin
        start = nodes.first.map { Point(x: $0.box.midX, y: Self.margin) }
        for (row, station) in stations.enumerated() {
            if station.approval == .ends { end(.approval, of: row) }
            if station.rejection == .ends { end(.rejection, of: row) }
        }
        for row in lanes.straight { connect(row) }
        for bundle in lanes.bundles { draw(bundle, lanes) }
    }

    private mutating func end(_ kind: Kind, of row: Int) {
        let box = nodes[row].box
        let end = Box(
            x: kind == .approval ? box.x : box.maxX - Self.endWidth, y: box.maxY + 20, width: Self.endWidth,
            height: Self.endHeight)
        ends.append(End(number: nodes[row].number, kind: kind, box: end))
        arrows.append(
            Arrow(
                kind: kind, from: nodes[row].number, to: nil,
                points: [Point(x: end.midX, y: box.maxY), Point(x: end.midX, y: end.y)]))
        height = max(height, end.maxY + Self.margin)
    }

    /// The straight line from a step to the next.
    private mutating func connect(_ row: Int) {
        let (from, to) = (nodes[row], nodes[row + 1])
        arrows.append(
            Arrow(
                kind: .approval, from: from.number, to: to.number,
                points: [Point(x: from.box.midX, y: from.box.maxY), Point(x: to.box.midX, y: to.box.y)]))
    }

    private mutating func draw(_ bundle: StepLanes.Bundle, _ lanes: StepLanes) {
        let isLeft = bundle.kind == .approval
        let target = nodes[bundle.target]
        func edge(_ node: Node) -> Int { isLeft ? node.box.x : node.box.maxX }
        let distance = (bundle.lane + 1) * Self.lane - 4
        let x = isLeft ? edge(target) - distance : edge(target) + distance
        let last = Point(x: edge(target), y: port(bundle, at: bundle.target, lanes))
        for row in bundle.sources {
            let source = nodes[row]
            let y = port(bundle, at: row, lanes)
            arrows.append(
                Arrow(
                    kind: bundle.kind, from: source.number, to: target.number,
                    points: [Point(x: edge(source), y: y), Point(x: x, y: y), Point(x: x, y: last.y), last]))
        }
    }

    /// Where at a box's side a line begins or ends.
    private func port(_ bundle: StepLanes.Bundle, at row: Int, _ lanes: StepLanes) -> Int {
        let ports = lanes.ports(at: row, bundle.side)
        let place = ports.firstIndex(of: bundle) ?? 0
        let box = nodes[row].box
        return box.y + box.height * (place + 1) / (ports.count + 1)
    }
}
