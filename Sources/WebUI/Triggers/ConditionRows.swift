import BusinessTime
import Foundation
import HTTPServer
import Model

/// A condition as rows of field, comparison and value, of which all or any have to hold. One that has parts within parts cannot
/// be shown so; it is shown as it stands in files.
struct ConditionRows: Sendable {
    private static let most = 12
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
            nil, [none] + Field.allCases.map { .init(value: $0.rawValue, text: $0.rawValue) })
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

    /// The condition that was typed.
    static func condition(_ fields: Parameters) throws(ConditionProblem) -> Condition {
        if let source = fields["condition"] { return try read(source, "condition") }
        var parts: [Condition] = []
        for row in 1...most {
            guard let name = fields.filled("test-\(row)-field"), let field = Field(rawValue: name) else { continue }
            let word = fields["test-\(row)-comparison"] ?? Comparison.is.rawValue
            let value = fields["test-\(row)-value"] ?? ""
            parts.append(
                try read(
                    "{\"field\": \(quoted(name)), \(quoted(word)): \(literal(value, field, Comparison(rawValue: word)))}",
                    "test-\(row)-value"))
        }
        if fields["join"] == "any", !parts.isEmpty { return .any(parts) }
        return .all(parts)
    }

    private static func read(_ source: String, _ field: String) throws(ConditionProblem) -> Condition {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(Condition.self, from: Data(source.utf8))
        } catch let error as DecodingError {
            let message: String =
                switch error {
                case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
                    .valueNotFound(_, let context):
                    context.debugDescription
                @unknown default: "\(error)"
                }
            throw ConditionProblem(field: field, message: message)
        } catch {
            throw ConditionProblem(field: field, message: "\(error)")
        }
    }

    /// What was typed as a value in JSON: a number for a field of numbers, several for a comparison that takes several.
    private static func literal(_ text: String, _ field: Field, _ comparison: Comparison?) -> String {
        func one(_ text: Substring) -> String {
            let text = text.drop(while: \.isWhitespace)
            if field.kind == .number, Double(text) != nil { return String(text) }
            if field.kind == .flag || comparison == .exists {
                return text == "no" || text == "false" ? "false" : "true"
            }
            return quoted(String(text))
        }
        guard comparison == .in || comparison == .between else { return one(text[...]) }
        return "[" + text.split(separator: ",").map(one).joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: String) -> String {
        (try? JSONEncoder().encode(text)).flatMap { String(bytes: $0, encoding: .utf8) } ?? "\"\""
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
