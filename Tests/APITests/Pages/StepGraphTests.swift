import Testing

@testable import WebUI

/// The drawing of an escalation: nothing lies over anything else.
@Suite struct StepGraphTests {
    private typealias Station = StepGraph.Station

    /// Twelve steps that go back, forth and across.
    private static let tangle: [StepGraph.Station] = (1...12).map { number in
        Station(
            number: number, approval: number == 12 ? .ends : .step(number % 3 == 0 ? min(number + 3, 12) : number + 1),
            rejection: number % 2 == 0 ? .step(max(number - 3, 1)) : .step(1),
            silence: number % 4 == 0 ? 12 : number == 5 ? 2 : nil)
    }

    private static let graphs: [[StepGraph.Station]] = [
        [Station(number: 1, rejection: .ends)],
        [
            Station(number: 1, approval: .step(2), rejection: .ends),
            Station(number: 2, rejection: .step(1), silence: 1),
        ],
        [
            Station(number: 1, approval: .step(3), rejection: .step(2)), Station(number: 2, approval: .ends),
            Station(number: 3, approval: .step(1), rejection: .step(2), silence: 2),
        ],
        tangle, tangle.map { Station(number: $0.number, approval: .step(1), rejection: .step(1), silence: 12) },
    ]

    @Test(arguments: graphs.indices)
    func `no box lies over another, and all of it is within the picture`(_ index: Int) {
        let graph = StepGraph(Self.graphs[index])
        let boxes = graph.nodes.map(\.box) + graph.ends.map(\.box)
        for (place, box) in boxes.enumerated() {
            for other in boxes.dropFirst(place + 1) { #expect(!overlap(box, other), "\(box) \(other)") }
            #expect(box.x >= 0 && box.maxX <= graph.width && box.y >= 0 && box.maxY <= graph.height)
        }
        for point in graph.arrows.flatMap(\.points) {
            #expect((0...graph.width).contains(point.x) && (0...graph.height).contains(point.y))
        }
    }

    @Test(arguments: graphs.indices)
    func `no line crosses a box`(_ index: Int) {
        let graph = StepGraph(Self.graphs[index])
        let boxes = graph.nodes.map(\.box) + graph.ends.map(\.box)
        for arrow in graph.arrows {
            for (start, end) in zip(arrow.points, arrow.points.dropFirst()) {
                #expect(start.x == end.x || start.y == end.y, "\(arrow) is not level or upright")
                let line = StepGraph.Box(
                    x: min(start.x, end.x), y: min(start.y, end.y), width: abs(start.x - end.x),
                    height: abs(start.y - end.y))
                for box in boxes { #expect(!crosses(line, box), "\(arrow) \(box)") }
            }
        }
    }

    @Test(arguments: graphs.indices)
    func `lines that mean different things do not run over each other`(_ index: Int) {
        let graph = StepGraph(Self.graphs[index])
        let long = graph.arrows.filter { $0.points.count == 4 }
        for (place, arrow) in long.enumerated() {
            for other in long.dropFirst(place + 1) where (arrow.kind, arrow.to) != (other.kind, other.to) {
                guard arrow.points[1].x == other.points[1].x else { continue }
                let (first, second) = (span(arrow), span(other))
                #expect(first.upperBound < second.lowerBound || second.upperBound < first.lowerBound)
            }
        }
    }

    @Test func `every way is drawn once, and ends are said to be ends`() {
        let graph = StepGraph(Self.graphs[1])
        #expect(graph.nodes.map(\.number) == [1, 2])
        #expect(graph.ends.map(\.kind) == [.rejection, .approval])
        #expect(graph.arrows.count == 5)
        let straight = graph.arrows.first { $0.from == 1 && $0.to == 2 }
        #expect(straight?.points.count == 2)
        #expect(graph.arrows.filter { $0.from == 2 && $0.to == 1 }.map(\.kind) == [.rejection, .silence])
    }

    @Test func `what all lead to is one line with one head`() {
        let graph = StepGraph((1...12).map { Station(number: $0, rejection: $0 == 1 ? .ends : .step(1)) })
        let back = graph.arrows.filter { $0.to == 1 }
        #expect(back.count == 11)
        #expect(Set(back.compactMap { $0.points.last?.y }).count == 1)
        #expect(Set(back.map { $0.points[1].x }).count == 1)
    }

    @Test func `a way to nowhere and a way to itself are not drawn`() {
        let graph = StepGraph([Station(number: 1, approval: .step(7), rejection: .step(1))])
        #expect(graph.arrows.isEmpty && graph.ends.isEmpty)
        #expect(StepGraph([]).nodes.isEmpty)
    }

    @Test func `a line stops where its head begins, with round corners`() {
        let arrow = StepGraph.Arrow(
            kind: .approval, from: 1, to: 2,
            points: [.init(x: 100, y: 10), .init(x: 50, y: 10), .init(x: 50, y: 90), .init(x: 100, y: 90)])
        #expect(arrow.path == "M100 10L57 10Q50 10 50 17L50 83Q50 90 57 90L93 90")
        #expect(arrow.head == "100,90 92,86 92,94")
    }

    private func overlap(_ left: StepGraph.Box, _ right: StepGraph.Box) -> Bool {
        left.x < right.maxX && right.x < left.maxX && left.y < right.maxY && right.y < left.maxY
    }

    /// Whether a line goes through a box's inside; at its edge lines begin and end.
    private func crosses(_ line: StepGraph.Box, _ box: StepGraph.Box) -> Bool {
        line.x < box.maxX && box.x < line.maxX && line.y < box.maxY && box.y < line.maxY
    }

    private func span(_ arrow: StepGraph.Arrow) -> ClosedRange<Int> {
        let ys = [arrow.points[1].y, arrow.points[2].y]
        return (ys.min() ?? 0)...(ys.max() ?? 0)
    }

    @Test func `a line of wide letters is cut before it leaves its box`() {
        #expect(DesignerPage.fitting("1 · Team lead", 13) == "1 · Team lead")
        #expect(DesignerPage.fitting("MMMMMMMMMMMMMMMMMMMM", 13) == "MMMMMMMMMMM…")
        #expect(DesignerPage.fitting("漢字漢字漢字漢字漢字漢字漢字", 13) == "漢字漢字漢字漢字漢字…")
        #expect(DesignerPage.fitting("iiiiiiiiiiiiiiiiiiii", 13).count == 20)
    }
}
