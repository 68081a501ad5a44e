import Model

/// A deal's value came to a threshold or above it (TR-6); whatever else happens to it later does not count again.
struct DealValueDetector: Sendable {
    /// The value from which a deal is large, in hundredths of the currency.
    let minorUnits: Int64
    /// Values in other currencies do not count.
    let currency: CurrencyCode

    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool {
        guard let deal = signals.deal, deal.isAmountNew else { return false }
        return isLarge(deal.amount) && !isLarge(deal.amountBefore)
    }

    func finding(_ signals: borrowing Signals) -> Finding {
        guard let amount = signals.deal?.amount else { return Finding(reason: "") }
        return Finding(reason: "Value \(amount.money) is at or above \(threshold)")
    }

    func excuse(_ signals: borrowing Signals) -> String {
        guard let deal = signals.deal, let amount = deal.amount else { return "The deal has no value" }
        if amount.currency != currency { return "The value is in \(amount.currency.text), not in \(currency.text)" }
        if !isLarge(amount) { return "Value \(amount.money) is below \(threshold)" }
        return deal.isAmountNew
            ? "The value was already at or above \(threshold)" : "The value did not change"
    }

    private var threshold: Money { Money(minorUnits: minorUnits, currency: currency.text) }

    @inline(__always)
    private func isLarge(_ amount: DealFigures.Amount?) -> Bool {
        guard let amount else { return false }
        return amount.minorUnits >= minorUnits && amount.currency == currency
    }
}
