import Templating

extension StepGraph.Arrow {
    /// How far a corner is rounded.
    private static let radius = 7
    private static let headLength = 8
    private static let headWidth = 4

    /// The line as an SVG path, its corners rounded, ending where its head begins.
    var path: String {
        guard var here = points.first, points.count > 1 else { return "" }
        var text = "M\(here.x) \(here.y)"
        for (index, corner) in points.enumerated().dropFirst() {
            let isLast = index == points.count - 1
            let stop = moved(corner, towards: here, by: isLast ? Self.headLength - 1 : Self.radius)
            text += "L\(stop.x) \(stop.y)"
            if !isLast {
                let leave = moved(corner, towards: points[index + 1], by: Self.radius)
                text += "Q\(corner.x) \(corner.y) \(leave.x) \(leave.y)"
            }
            here = corner
        }
        return text
    }

    /// The head as the corners of an SVG polygon.
    var head: String {
        guard points.count > 1, let tip = points.last else { return "" }
        let before = points[points.count - 2]
        let base = moved(tip, towards: before, by: Self.headLength)
        let isUpright = before.x == tip.x
        let (dx, dy) = isUpright ? (Self.headWidth, 0) : (0, Self.headWidth)
        return "\(tip.x),\(tip.y) \(base.x - dx),\(base.y - dy) \(base.x + dx),\(base.y + dy)"
    }

    /// The point so far from one towards another on the same upright or level line, half the way at most.
    private func moved(_ point: StepGraph.Point, towards other: StepGraph.Point, by distance: Int) -> StepGraph.Point {
        func step(_ from: Int, _ to: Int) -> Int {
            let way = min(distance, abs(to - from) / 2)
            return from + (to < from ? -way : way)
        }
        return StepGraph.Point(x: step(point.x, other.x), y: step(point.y, other.y))
    }
}
