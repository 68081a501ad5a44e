import Model
import Templating

/// An account's health over time as a line of 100 by 30, for `curve.mustache`.
struct HealthCurve: Sendable {
    private let scores: [HealthScore]

    /// The curve of the newest of these scores, the oldest first.
    init(_ scores: [HealthScore]) { self.scores = Array(scores.suffix(HealthScore.shown)) }

    /// The points and what they say in words; nothing where there are fewer than two.
    func value(for reader: Reader) -> TemplateValue {
        guard let first = scores.first, let last = scores.last, scores.count > 1 else { return .null }
        let step = 100.0 / Double(scores.count - 1)
        let points = scores.enumerated().map { index, score in
            "\((Double(index) * step * 10).rounded() / 10),\(30 - Double(score.score) * 0.3)"
        }
        return [
            "points": .text(points.joined(separator: " ")),
            "text": .text(
                reader.texts(
                    "account.health-curve",
                    ["first": "\(first.score)", "since": reader.short(first.at), "last": "\(last.score)"])),
        ]
    }
}
