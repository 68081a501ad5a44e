/// An amount as a client writes it.
struct MoneyInput: JSONInput {
    var amount: String
    var currency: String

    enum CodingKeys: String, CodingKey, CaseIterable { case amount, currency }

    /// The amount as workflows read it, which also judge it.
    var text: String { "\(amount) \(currency)" }
}
