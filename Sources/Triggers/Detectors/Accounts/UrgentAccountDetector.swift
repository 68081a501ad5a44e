import BusinessTime
import Model

/// Something urgent comes from an account that matters (TR-10).
struct UrgentAccountDetector: CircumstanceDetector {
    /// The lowest tier that matters by itself.
    let tier: AccountTier?
    /// The annual value from which an account matters whatever its tier.
    let value: Money?
    /// The lowest priority that is urgent.
    let priority: Priority

    var questions: Questions { Questions() }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        guard let priority = look.text(.priority).flatMap(Priority.init), priority >= self.priority else {
            return .quiet("It is not urgent: its priority is \(look.text(.priority) ?? "not known")")
        }
        if look.occurrence.event != .ticketOpened {
            guard case .text(let text)? = look.facts.before(.priority), let before = Priority(rawValue: text),
                before < self.priority
            else { return .quiet("It did not become urgent now") }
        }
        guard let account = look.text(.account) else { return .quiet("It belongs to no account") }
        guard let why = why(look) else { return .quiet("\(account) is neither of the tier nor of the value") }
        return .fires(Finding(reason: "\(account) is \(why), and a ticket of theirs is \(priority.rawValue)"))
    }

    private func why(_ look: Look) -> String? {
        if let tier, let own = look.text(.accountTier).flatMap(AccountTier.init), own >= tier { return own.rawValue }
        if let value, let amount = DealFigures.Amount(look.facts[.accountValue], look.facts[.accountCurrency]),
            amount.currency == CurrencyCode(value.currency), amount.minorUnits >= value.minorUnits
        {
            return "worth \(amount.money) a year"
        }
        return nil
    }
}
