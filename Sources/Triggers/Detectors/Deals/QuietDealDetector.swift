import BusinessTime
import Model

/// Nobody did anything about a large deal for too long (TR-8).
struct QuietDealDetector: MomentDetector {
    let after: Duration
    /// The value from which a deal is large; nil: each counts.
    let value: Money?

    var questions: Questions {
        var questions = Questions()
        questions.standing = true
        return questions
    }

    func moment(_ look: Look) -> StateMoment? {
        guard look.text(.outcome) == DealOutcome.open.rawValue, isLarge(look), let since = look.moment(.lastActivity)
        else { return nil }
        return StateMoment(at: since.advanced(by: after), since: since)
    }

    func reason(_ look: Look, _ moment: StateMoment) -> String {
        let what = value.map { "The deal is worth \($0) or more, and nothing" } ?? "Nothing"
        return "\(what) was done about it for \(after.humanText), since \(moment.since.reasonText)"
    }

    func excuse(_ look: Look) -> String {
        guard look.text(.outcome) == DealOutcome.open.rawValue else { return "The deal is not open" }
        return "The deal is not worth \(value?.description ?? "that much")"
    }

    private func isLarge(_ look: Look) -> Bool {
        guard let value else { return true }
        guard let amount = DealFigures.Amount(look.facts[.value], look.facts[.currency]) else { return false }
        return amount.currency == CurrencyCode(value.currency) && amount.minorUnits >= value.minorUnits
    }
}
