/// An amount as a client writes it.
struct MoneyInput: JSONInput {
    var amount: String
    var currency: String

    enum CodingKeys: String, CodingKey, CaseIterable { case amount, currency }

    /// The amount as workflows read it, which also judge it.
    var text: String { "\(amount) \(currency)" }
}

extension MoneyInput {
    static let schema = Schema.input(
        required: [
            Property("amount", .text(1...20, pattern: "^[0-9]{1,14}(\\.[0-9]{1,2})?$"), "The amount, as a text."),
            Property("currency", .text(3...3, pattern: "^[A-Za-z]{3}$"), "The ISO 4217 code."),
        ])

    static let example: String? = #"{"amount": "12000.00", "currency": "EUR"}"#
}
