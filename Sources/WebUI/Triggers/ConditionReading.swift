import Foundation
import HTTPServer
import Model
import Workflows

/// Reads the condition that somebody typed into a trigger's form, and says beside each row what is wrong with it.
struct ConditionReading {
    let texts: Texts
    let names: Configuration
    var module: Module
    /// The condition that the trigger has, whose values may stay as they are.
    var earlier = Condition.always

    /// What was typed; all that is wrong with it is noted.
    func condition(_ fields: Parameters, _ validator: inout Validator) -> Condition {
        if let source = fields["condition"] { return read(source, "condition", &validator) ?? .always }
        var parts: [Condition] = []
        for row in 1...ConditionRows.most {
            let value = fields["test-\(row)-value"] ?? ""
            guard let name = fields.filled("test-\(row)-field") else {
                // Left out, the trigger would fire for more than was meant.
                if !value.allSatisfy(\.isWhitespace) {
                    validator.reject("test-\(row)-field", texts("problem.test-field", ["value": value]))
                }
                continue
            }
            guard let field = Field(rawValue: name) else {
                validator.reject("test-\(row)-field", texts["problem.choice"])
                continue
            }
            let word = fields["test-\(row)-comparison"] ?? Comparison.is.rawValue
            if let part = part(field, word, value, "test-\(row)-value", &validator) { parts.append(part) }
        }
        if fields["join"] == "any", !parts.isEmpty { return .any(parts) }
        return .all(parts)
    }

    private func part(
        _ field: Field, _ word: String, _ value: String, _ place: String, _ validator: inout Validator
    ) -> Condition? {
        let comparison = Comparison(rawValue: word)
        let values = values(value, comparison)
        if field.kind == .number, let comparison, comparison.kinds.contains(.number), comparison != .exists {
            // Said in words here, since what reads files says it as files are written.
            if comparison == .between, values.count != 2 || values.contains(where: { texts.number($0) == nil }) {
                validator.reject(place, texts["problem.between"])
                return nil
            }
            if !values.allSatisfy({ $0.isEmpty || texts.number($0) != nil }) {
                validator.reject(place, texts["problem.one-number"])
                return nil
            }
        }
        let literals = values.map { literal($0, field, comparison) }
        let isSeveral = comparison == .in || comparison == .between
        let right = isSeveral ? "[\(literals.joined(separator: ", "))]" : literals.joined()
        let source = "{\"field\": \(Self.quoted(field.rawValue)), \(Self.quoted(word)): \(right)}"
        guard let part = read(source, place, &validator) else { return nil }
        let known = Set(earlier.tests)
        for test in part.tests where !known.contains(test) {
            for message in test.problems(of: module, in: names) { validator.reject(place, message) }
        }
        return part
    }

    /// What was typed, parted where a comparison takes several: by semicolons where there are any, else by commas.
    private func values(_ text: String, _ comparison: Comparison?) -> [String] {
        guard comparison == .in || comparison == .between else { return [text] }
        return text.split(separator: text.contains(";") ? ";" : ",").map {
            String($0.drop(while: \.isWhitespace))
        }
    }

    /// A value in JSON: a number for a field of numbers, yes or no where that is asked.
    private func literal(_ text: String, _ field: Field, _ comparison: Comparison?) -> String {
        let plain = texts.withDecimalPoint(text.filter { !$0.isWhitespace })
        if field.kind == .number, let number = Double(plain), number.isFinite { return plain }
        if field.kind == .flag || comparison == .exists {
            return text == "no" || text == "false" ? "false" : "true"
        }
        return Self.quoted(text)
    }

    private func read(_ source: String, _ field: String, _ validator: inout Validator) -> Condition? {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(Condition.self, from: Data(source.utf8))
        } catch DecodingError.dataCorrupted(let context), DecodingError.keyNotFound(_, let context),
            DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
        {
            validator.reject(field, context.debugDescription)
        } catch {
            validator.reject(field, "\(error)")
        }
        return nil
    }

    private static func quoted(_ text: String) -> String {
        (try? JSONEncoder().encode(text)).flatMap { String(bytes: $0, encoding: .utf8) } ?? "\"\""
    }
}
