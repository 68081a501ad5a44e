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

extension MoneyJSON {
    static let schema = Schema.object([
        Property(
            "amount", Schema(.text(length: nil, format: nil, pattern: "^[0-9]+\\.[0-9]{2}$")),
            "The amount with two decimals, as a text."),
        Property("currency", .text(3...3), "The ISO 4217 code."),
    ])
}
