import BusinessTime
import Model

/// None of us did anything about a ticket that waits for us for too long (TR-4).
struct UntouchedDetector: MomentDetector {
    let after: Duration

    var questions: Questions { .ofTrail }

    func moment(_ look: Look) -> StateMoment? {
        guard let status = look.status, status.isUnsolved, status != .pending,
            let since = look.background.trail?.touchedAt
        else { return nil }
        return StateMoment(at: since.advanced(by: after), since: since)
    }

    func reason(_ look: Look, _ moment: StateMoment) -> String {
        "Nobody here has touched the ticket for \(after.spacedText), since \(moment.since.reasonText)"
    }

    func excuse(_ look: Look) -> String {
        look.status == .pending ? "It waits for the customer" : "The ticket is solved"
    }
}

extension Questions {
    /// What a ticket went through, and what fired for the state that it is in.
    static var ofTrail: Questions {
        var questions = Questions()
        questions.trail = true
        questions.standing = true
        return questions
    }
}
