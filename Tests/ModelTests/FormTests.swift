import BusinessTime
import Model
import Testing

struct FormTests {
    private func read(_ field: FormField, _ text: String) -> (value: String, problem: String?) {
        var validator = Validator()
        let value = field.read(text, &validator)
        return (value, validator.problems.first?.message)
    }

    @Test(arguments: [
        (FormFieldKind.text, " a line ", "a line"), (.longText, "two\nlines", "two\nlines"), (.number, "1e3", "1000"),
        (.number, "-2.50", "-2.5"), (.money, "1200.5 eur", "1,200.50 EUR"),
        (.percent, "12,".replacing(",", with: " %"), "12"),
        (.percent, "7.5", "7.5"), (.date, "2026-02-28", "2026-02-28"), (.yesNo, "TRUE", "yes"), (.yesNo, "No", "no"),
        (.choice, "YEARLY", "yearly"), (.number, "  ", ""),
    ])
    func `what is written is kept as its kind writes it`(kind: FormFieldKind, text: String, kept: String) {
        let field = FormField(key: "a", label: "A", kind: kind, choices: ["monthly", "yearly"])
        let found = read(field, text)
        #expect(found.value == kept)
        #expect(found.problem == nil)
    }

    @Test(arguments: [
        (FormFieldKind.text, "two\nlines"), (.number, "many"), (.number, "nan"), (.number, "inf"), (.number, "4"),
        (.number, "11"), (.money, "12"), (.money, "4 EUR"), (.money, "-5 EUR"), (.percent, "4 %"),
        (.date, "2026-02-29"),
        (.yesNo, "maybe"), (.choice, "weekly"), (.text, "twelve chars"),
    ])
    func `what cannot be accepted is refused`(kind: FormFieldKind, text: String) {
        let isText = kind == .text || kind == .longText
        let hasLimits = isText || [.number, .money, .percent].contains(kind)
        let field = FormField(
            key: "a", label: "A", kind: kind, choices: ["monthly"], minimum: hasLimits && !isText ? 5 : nil,
            maximum: hasLimits ? 10 : nil)
        #expect(read(field, text).problem != nil)
    }

    @Test func `an amount without a currency is in the one that the field takes`() {
        let field = FormField(key: "a", label: "A", kind: .money, currency: "EUR")
        #expect(read(field, "1200").value == "1,200 EUR")
        #expect(read(field, "1200 USD").problem?.contains("takes EUR") == true)
        #expect(field.number(in: "1,200.50 EUR") == 1200.5)
    }

    @Test func `the field that counts comes before others of its kind`() {
        let form = FormDefinition(
            id: 1, key: "f", name: "F", asks: "second",
            fields: [
                FormField(key: "first", label: "First", kind: .percent),
                FormField(key: "second", label: "Second", kind: .percent),
            ], createdAt: .init(seconds: 0))
        let values = ["first": "1", "second": "2"]
        #expect(form.figure([.percent], in: values)?.number == 2)
        #expect(form.figure([.percent], in: ["first": "1"])?.number == 1)
        #expect(form.figure([.money, .number], in: values) == nil)
        #expect(form.asked(in: values) == "2 %")
        #expect(form.asked(in: [:]) == nil)
    }
}
