import BusinessTime
import Model

/// A deal is in one stage for longer than it may, or much longer than similar deals were (TR-7).
struct StalledDealDetector: MomentDetector {
    /// The longest time in any one stage; nil: only the comparison counts.
    let after: Duration?
    /// How many times the median of similar deals; nil: only the fixed time counts.
    let factor: Double?
    /// How many similar deals a comparison needs.
    let minimumSample: Int

    /// How many similar deals a comparison needs unless an admin says otherwise.
    static let usualSample = 20

    var questions: Questions {
        var questions = Questions()
        questions.norm = factor != nil
        questions.standing = true
        return questions
    }

    func moment(_ look: Look) -> StateMoment? {
        guard isOpen(look), let since = look.moment(.stageEntered), let limit = limit(look) else { return nil }
        return StateMoment(at: since.advanced(by: limit), since: since)
    }

    func reason(_ look: Look, _ moment: StateMoment) -> String {
        let stage = look.text(.stage) ?? "its stage"
        let stay = "The deal has been in “\(stage)” since \(moment.since.reasonText)"
        if let after, limit(look) == after { return "\(stay), longer than \(after.humanText)" }
        guard let norm = look.background.norm, let factor else { return stay }
        return "\(stay), longer than \(factor.plain) × the \(norm.median.humanText) "
            + "that half of \(norm.sample) similar deals took"
    }

    func excuse(_ look: Look) -> String {
        guard isOpen(look) else { return "The deal is \(look.text(.outcome) ?? "closed")" }
        let sample = look.background.norm?.sample ?? 0
        return "Only \(sample) similar deals have left “\(look.text(.stage) ?? "its stage")”, and \(minimumSample) are "
            + "needed for a comparison"
    }

    /// Of two limits the sooner counts.
    private func limit(_ look: Look) -> Duration? {
        guard let compared = compared(look) else { return after }
        return after.map { min($0, compared) } ?? compared
    }

    private func compared(_ look: Look) -> Duration? {
        guard let factor, let norm = look.background.norm, norm.sample >= minimumSample else { return nil }
        let milliseconds = Double(norm.median.milliseconds) * factor
        return milliseconds < 1e15 ? .milliseconds(Int64(milliseconds)) : nil
    }

    private func isOpen(_ look: Look) -> Bool { look.text(.outcome) == DealOutcome.open.rawValue }
}
