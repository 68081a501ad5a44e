import BusinessTime
import Foundation
import Model

/// A condition as rows of field, comparison and value, of which all or any have to hold. One that has parts within parts cannot
/// be shown so; it is shown as it stands in files.
struct ConditionRows: Sendable {
    /// How many rows there are at most.
    static let most = 12
    /// Rows that are empty yet.
    private static let spare = 2

    private var isAny = false
    /// The rows; nil: it has parts within parts.
    private var tests: [ConditionTest]?
    private var source: Condition

    init(_ condition: Condition) {
        source = condition
        switch condition {
        case .test(let test): tests = [test]
        case .all(let parts): tests = Self.flat(parts)
        case .any(let parts):
            tests = Self.flat(parts)
            isAny = true
        case .not: tests = nil
        }
    }

    private static func flat(_ parts: [Condition]) -> [ConditionTest]? {
        let tests = parts.compactMap { part in if case .test(let test) = part { test } else { nil } }
        return tests.count == parts.count && tests.count <= most ? tests : nil
    }

    /// The fields of a form.
    func fields(_ texts: Texts) -> [EntryField] {
        guard let tests else {
            return [
                EntryField(
                    "condition", texts["triggers.condition"], .area, value: Self.text(source),
                    hint: texts["triggers.condition-hint"], longest: 20_000)
            ]
        }
        let join = OptionGroup(nil, ["all": texts["triggers.all"], "any": texts["triggers.any"]])
        let none = OptionGroup.Option(value: "", text: texts["triggers.no-field"])
        let names = OptionGroup(
            nil, [none] + Field.allCases.map { .init(value: $0.rawValue, text: texts.word("condition-field", $0)) })
        let comparisons = OptionGroup(
            nil, Comparison.allCases.map { .init(value: $0.rawValue, text: texts.word("comparison", $0)) })
        var fields = [
            EntryField("join", texts["triggers.join"], .choice([join]), value: isAny ? "any" : "all")
        ]
        for index in 0..<min(tests.count + Self.spare, Self.most) {
            let test = tests.indices.contains(index) ? tests[index] : nil
            let place = String(index + 1)
            let row = [
                EntryField(
                    "test-\(place)-field", texts("triggers.test-field", ["number": place]), .choice([names]),
                    value: test?.field.rawValue ?? ""),
                EntryField(
                    "test-\(place)-comparison", texts("triggers.test-comparison", ["number": place]),
                    .choice([comparisons]), value: test?.comparison.rawValue ?? Comparison.is.rawValue),
                EntryField(
                    "test-\(place)-value", texts("triggers.test-value", ["number": place]),
                    value: test.map { $0.values.map(Self.text).joined(separator: ", ") } ?? "", longest: 1000),
            ]
            fields += row.map { $0.taking(.third) }
        }
        return fields
    }

    private static func text(_ value: FieldValue) -> String {
        switch value {
        case .none: ""
        case .text(let text): text
        case .number(let number): Int64(exactly: number).map(String.init) ?? String(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let list): list.joined(separator: ", ")
        case .moment(let instant): instant.description
        }
    }

    private static func text(_ condition: Condition) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(condition)).flatMap { String(bytes: $0, encoding: .utf8) } ?? ""
    }
}
