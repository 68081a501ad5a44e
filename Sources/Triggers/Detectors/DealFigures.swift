import Model

/// A deal's value and discount, now and before the event.
struct DealFigures {
    /// An amount in hundredths of its currency.
    struct Amount: Equatable {
        let minorUnits: Int64
        let currency: CurrencyCode

        /// The amount of a number in whole units; nil where there is none, or one beyond all money.
        init?(_ value: FieldValue, _ currency: FieldValue) {
            guard case .number(let number) = value, case .text(let currency) = currency, number.magnitude < 1e15 else {
                return nil
            }
            minorUnits = Int64((number * 100).rounded())
            self.currency = CurrencyCode(currency)
        }

        var money: Money { Money(minorUnits: minorUnits, currency: currency.text) }
    }

    let amount: Amount?
    let discount: Double?
    /// Whether the event opened the deal or changed its value, and what that was before.
    let isAmountNew: Bool
    let amountBefore: Amount?
    /// Whether the event opened the deal or changed its discount, and what that was before.
    let isDiscountNew: Bool
    let discountBefore: Double?

    init(_ facts: RecordFacts, isOpened: Bool) {
        let value = facts[.value]
        let currency = facts[.currency]
        let discountNow = facts[.discount]
        let earlier = (facts.before(.value), facts.before(.currency), facts.before(.discount))
        amount = Amount(value, currency)
        discount = discountNow.number
        isAmountNew = isOpened || earlier.0 != nil || earlier.1 != nil
        amountBefore = isOpened ? nil : Amount(earlier.0 ?? value, earlier.1 ?? currency)
        isDiscountNew = isOpened || earlier.2 != nil
        discountBefore = isOpened ? nil : (earlier.2 ?? discountNow).number
    }
}

extension FieldValue {
    fileprivate var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }
}
