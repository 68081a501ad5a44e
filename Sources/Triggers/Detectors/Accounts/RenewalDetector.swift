import BusinessTime
import Model

/// An account's contract is renewed soon, and it does not do well (TR-9).
struct RenewalDetector: MomentDetector {
    /// How long before the day of renewal.
    let within: Duration
    /// The health below which it counts; nil: each renewal does.
    let healthBelow: Int?

    var questions: Questions {
        var questions = Questions()
        questions.standing = true
        return questions
    }

    func moment(_ look: Look) -> StateMoment? {
        // A contract whose day is past is either renewed or lost; neither is a renewal near.
        guard let day = look.moment(.renewal), look.now < day.advanced(by: .days(1)), isLow(look) else { return nil }
        return StateMoment(at: day.advanced(by: .zero - within), since: day)
    }

    func reason(_ look: Look, _ moment: StateMoment) -> String {
        let day = moment.since.description.prefix(10)
        guard healthBelow != nil, let health = look.number(.accountHealth) else { return "It is renewed on \(day)" }
        return "It is renewed on \(day), and its health is \(health.plain)"
    }

    func excuse(_ look: Look) -> String {
        guard look.moment(.renewal) != nil else { return "It has no day of renewal" }
        guard isLow(look) else {
            return look.number(.accountHealth).map { "Its health is \($0.plain), not below \(healthBelow ?? 0)" }
                ?? "It has no health score"
        }
        return "The day of renewal is past"
    }

    private func isLow(_ look: Look) -> Bool {
        guard let healthBelow else { return true }
        return look.number(.accountHealth).map { $0 < Double(healthBelow) } ?? false
    }
}
