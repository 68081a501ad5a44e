import Model

/// An amount: `{"amount": "12000.00", "currency": "EUR"}`; a text, because binary fractions cannot hold cents.
struct MoneyJSON: JSONWritable {
    var money: Money

    func write(to writer: inout JSONWriter) {
        let cents = money.minorUnits % 100
        writer.object {
            $0.field("amount", "\(money.minorUnits / 100).\(cents < 10 ? "0" : "")\(cents)")
            $0.field("currency", money.currency)
        }
    }
}
