import Model
import Testing
import Triggers

struct DealTests {
    private func large(_ currency: String = "EUR") throws -> TriggerSet {
        try Fixtures.set(
            Fixtures.definition(
                .dealValue, TriggerParameters(value: Money(minorUnits: 10_000_000, currency: currency))))
    }

    private func discount() throws -> TriggerSet {
        try Fixtures.set(Fixtures.definition(.dealDiscount, TriggerParameters(discountAbove: 15)))
    }

    @Test func `a deal that is opened large fires`() throws {
        let fired = try large().fired(Fixtures.deal(.dealOpened, value: 120_000))
        #expect(fired.map(\.reason) == ["Value 120,000 EUR is at or above 100,000 EUR"])
    }

    @Test(arguments: [(99_999.99, false), (100_000, true), (100_000.01, true)])
    func `the threshold itself counts`(value: Double, fires: Bool) throws {
        #expect(try large().fired(Fixtures.deal(.dealOpened, value: value)).isEmpty != fires)
    }

    @Test func `another currency does not count`() throws {
        #expect(try large().fired(Fixtures.deal(.dealOpened, value: 120_000, currency: "USD")).isEmpty)
    }

    @Test func `a currency in small letters is the same`() throws {
        #expect(try large("eur").fired(Fixtures.deal(.dealOpened, value: 120_000, currency: "EUR")).count == 1)
    }

    @Test func `a change that lifts the value over the threshold fires`() throws {
        let before: [Field: FieldValue] = [.value: .number(90_000)]
        #expect(try large().fired(Fixtures.deal(value: 120_000, before: before)).count == 1)
    }

    @Test func `a first value over the threshold fires`() throws {
        #expect(try large().fired(Fixtures.deal(value: 120_000, before: [.value: .none])).count == 1)
    }

    @Test func `a large deal that grows does not fire again`() throws {
        let before: [Field: FieldValue] = [.value: .number(110_000)]
        #expect(try large().fired(Fixtures.deal(value: 120_000, before: before)).isEmpty)
    }

    @Test func `whatever else happens to a large deal does not fire`() throws {
        let before: [Field: FieldValue] = [.stage: .text("offer"), .owner: .text("Ben")]
        #expect(try large().fired(Fixtures.deal(value: 120_000, before: before)).isEmpty)
    }

    @Test func `the same number in another currency is a new value`() throws {
        let before: [Field: FieldValue] = [.currency: .text("JPY")]
        #expect(try large().fired(Fixtures.deal(value: 120_000, before: before)).count == 1)
    }

    @Test func `a deal without value does not fire`() throws {
        #expect(try large().fired(Fixtures.deal(.dealOpened)).isEmpty)
    }

    @Test func `a discount above the limit fires`() throws {
        let fired = try discount().fired(Fixtures.deal(discount: 17.5, before: [.discount: .none]))
        #expect(fired.map(\.reason) == ["Discount 17.5 % is above 15 %"])
    }

    @Test func `a discount at the limit does not fire`() throws {
        #expect(try discount().fired(Fixtures.deal(.dealOpened, discount: 15)).isEmpty)
    }

    @Test func `a discount that was above the limit before does not fire again`() throws {
        #expect(try discount().fired(Fixtures.deal(discount: 20, before: [.discount: .number(16)])).isEmpty)
        #expect(try discount().fired(Fixtures.deal(discount: 20, before: [.value: .number(1)])).isEmpty)
    }
}
