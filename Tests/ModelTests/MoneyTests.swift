import Model
import Testing

struct MoneyTests {
    @Test(
        arguments: [
            ("1250 EUR", 125_000, "EUR"), ("1,250.50 EUR", 125_050, "EUR"), ("0.05 usd", 5, "USD"), ("0 CHF", 0, "CHF"),
            ("1250.5 EUR", 125_050, "EUR"), ("1250,50 EUR", 125_050, "EUR"), ("99,5 EUR", 9950, "EUR"),
            ("1,250 EUR", 125_000, "EUR"), ("90000000000000 EUR", 9_000_000_000_000_000, "EUR"),
        ] as [(String, Int64, String)])
    func `An amount is read as people write it`(text: String, minorUnits: Int64, currency: String) throws {
        let money = try #require(Money(text))
        #expect(money == Money(minorUnits: minorUnits, currency: currency))
        #expect(Money(money.description) == money)
    }

    @Test(arguments: [
        "", "EUR", "1250", "-1 EUR", "1.234 EUR", "1. EUR", ".5 EUR", "1 000 EUR", "1 EURO", "1 E1R", "١٢ EUR",
        "1e3 EUR",
        "NaN EUR", "90000000000001 EUR", "99999999999999999999 EUR", "1.5.5 EUR", "1 EUR x", "+1 EUR",
    ])
    func `What is no amount is refused`(text: String) {
        #expect(Money(text) == nil)
    }

    @Test func `A currency can be given apart`() {
        #expect(Money("12.50", currency: "eur") == Money(minorUnits: 1250, currency: "EUR"))
        #expect(Money("12.50 USD", currency: "EUR")?.currency == "USD")
        #expect(Money("12.50", currency: "euro") == nil)
    }

    @Test func `An amount is written with its thousands apart and cents only where there are any`() {
        #expect(Money(minorUnits: 123_456_705, currency: "EUR").description == "1,234,567.05 EUR")
        #expect(Money(minorUnits: 100_000, currency: "EUR").description == "1,000 EUR")
        #expect(Money(minorUnits: 99, currency: "EUR").description == "0.99 EUR")
    }
}
