import BusinessTime
import Model

/// An account's health is below a floor (TR-9).
struct HealthFloorDetector: CircumstanceDetector {
    let floor: Int
    /// How far above the floor it must come before it can fire again, so that a hovering score does not.
    let hysteresis: Int

    var questions: Questions {
        var questions = Questions()
        questions.standing = true
        return questions
    }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        guard let score = look.number(.accountHealth) else { return .quiet("It has no health score") }
        guard score < Double(floor) else {
            let why = "Its health is \(score.plain), not below \(floor)"
            return standing != nil && score >= Double(floor + hysteresis) ? .left(why) : .quiet(why)
        }
        if standing == nil {
            return .fires(Finding(reason: "Health is \(score.plain), below \(floor)"), since: look.now)
        }
        if case .number(let before)? = look.facts.before(.accountHealth), before >= Double(floor) {
            return .hovers("It hovers at the floor: its health was not yet \(floor + hysteresis)")
        }
        return .quiet("It fired for this state already")
    }
}
