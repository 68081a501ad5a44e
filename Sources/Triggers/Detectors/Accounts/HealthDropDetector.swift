import BusinessTime
import Model

/// An account's health fell by some points within a while (TR-9).
struct HealthDropDetector: CircumstanceDetector {
    let points: Int
    let within: Duration
    /// How much of the fall must be made up before it can fire again, so that a hovering score does not.
    let hysteresis: Int

    var questions: Questions {
        var questions = Questions()
        questions.health = true
        questions.standing = true
        return questions
    }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        guard look.changed(.accountHealth) else { return .quiet("Its health did not change") }
        guard let current = look.background.health.last else { return .quiet("It has no health score") }
        let drop = fall(in: look.background.health[...], now: look.now)
        guard drop >= points else {
            let why = "Its health fell by \(drop) points within \(within.humanText), fewer than \(points)"
            return standing != nil && drop <= points - hysteresis ? .left(why) : .quiet(why)
        }
        if standing == nil {
            return .fires(
                Finding(reason: "Health fell by \(drop) points to \(current.score) within \(within.humanText)"),
                since: look.now)
        }
        let before = fall(in: look.background.health.dropLast(), now: look.now)
        return before < points ? .hovers("It hovers at the threshold") : .quiet("It fired for this fall already")
    }

    private func fall(in scores: ArraySlice<HealthScore>, now: Instant) -> Int {
        let start = now.advanced(by: .zero - within)
        guard let last = scores.last, let peak = scores.lazy.filter({ $0.at >= start }).map(\.score).max() else {
            return 0
        }
        return max(0, peak - last.score)
    }
}
