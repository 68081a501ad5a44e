import BusinessTime
import Model

/// Turns a condition's tree into instructions, from its end to its beginning, so that every jump's target is known.
struct ConditionCompiler {
    var matcher: ConditionMatcher
    private(set) var problems: [String] = []

    init(matcher: ConditionMatcher) { self.matcher = matcher }

    mutating func compile(_ condition: Condition, whenTrue: Int32, whenFalse: Int32, depth: Int) -> Int32 {
        guard depth < ConditionMatcher.depthLimit else {
            problems.append("is nested more than \(ConditionMatcher.depthLimit) deep; make it flatter")
            return ConditionInstruction.fails
        }
        switch condition {
        case .all(let parts):
            var next = whenTrue
            for part in parts.reversed() {
                next = compile(part, whenTrue: next, whenFalse: whenFalse, depth: depth + 1)
            }
            return next
        case .any(let parts):
            var next = whenFalse
            for part in parts.reversed() {
                next = compile(part, whenTrue: whenTrue, whenFalse: next, depth: depth + 1)
            }
            return next
        case .not(let part):
            return compile(part, whenTrue: whenFalse, whenFalse: whenTrue, depth: depth + 1)
        case .test(let test):
            return compile(test, whenTrue, whenFalse)
        }
    }

    private mutating func compile(_ test: ConditionTest, _ whenTrue: Int32, _ whenFalse: Int32) -> Int32 {
        guard test.comparison.kinds.contains(test.field.kind) else {
            let allowed = Comparison.allCases.filter { $0.kinds.contains(test.field.kind) }
            return reject(test, "the field cannot be compared like this; use one of \(allowed.words)")
        }
        let now = UInt8(test.field.index)
        let before = UInt8(FoldedFacts.fieldCount + test.field.index)
        switch test.comparison {
        case .is: return equals(test, now, whenTrue, whenFalse)
        case .isNot: return equals(test, now, whenFalse, whenTrue)
        case .in: return isOneOf(test, now, whenTrue, whenFalse)
        case .contains:
            guard let text = text(test) else { return reject(test, "a text is needed") }
            return test.field.kind == .list
                ? append(.member, now, first: matcher.symbol(text), whenTrue, whenFalse)
                : append(.contains, now, first: matcher.needle(text), whenTrue, whenFalse)
        case .startsWith:
            guard let text = text(test) else { return reject(test, "a text is needed") }
            return append(.prefix, now, first: matcher.needle(text), whenTrue, whenFalse)
        case .atLeast:
            guard let low = number(test.values.first) else { return reject(test, "a number is needed") }
            return range(now, low, .infinity, whenTrue, whenFalse)
        case .atMost:
            guard let high = number(test.values.first) else { return reject(test, "a number is needed") }
            return range(now, -.infinity, high, whenTrue, whenFalse)
        case .greaterThan:
            guard let low = number(test.values.first) else { return reject(test, "a number is needed") }
            return range(now, low.nextUp, .infinity, whenTrue, whenFalse)
        case .lessThan:
            guard let high = number(test.values.first) else { return reject(test, "a number is needed") }
            return range(now, -.infinity, high.nextDown, whenTrue, whenFalse)
        case .olderThan:
            guard let age = test.values.first?.duration else {
                return reject(test, "a length of time is needed, such as 4h or 2d")
            }
            return range(now, Double(age.milliseconds), .infinity, whenTrue, whenFalse)
        case .between:
            guard test.values.count == 2, let low = number(test.values[0]), let high = number(test.values[1]),
                low <= high
            else { return reject(test, "two numbers are needed, the lower first") }
            return range(now, low, high, whenTrue, whenFalse)
        case .exists:
            switch test.values.first {
            case nil, .some(.none), .flag(true): return append(.exists, now, whenTrue, whenFalse)
            case .flag(false): return append(.exists, now, whenFalse, whenTrue)
            default: return reject(test, "true or false is needed")
            }
        case .changedTo:
            guard let value = test.values.first, value != .none else {
                return append(.changed, now, whenTrue, whenFalse)
            }
            let then = became(test, now, was: before, whenTrue, whenFalse)
            return append(.changed, now, then, whenFalse)
        case .changedFrom:
            guard !test.values.isEmpty else { return append(.changed, now, whenTrue, whenFalse) }
            let then = became(test, before, was: now, whenTrue, whenFalse)
            return append(.changed, now, then, whenFalse)
        }
    }

    // MARK: Comparisons

    /// A value is there; in a list, where it was not before.
    private mutating func became(
        _ test: ConditionTest, _ place: UInt8, was other: UInt8, _ whenTrue: Int32, _ whenFalse: Int32
    ) -> Int32 {
        guard test.field.kind == .list, test.values.first != .some(.none) else {
            return equals(test, place, whenTrue, whenFalse)
        }
        guard let text = text(test) else { return reject(test, "one text is needed") }
        let symbol = matcher.symbol(text)
        let isNew = append(.member, other, first: symbol, whenFalse, whenTrue)
        return append(.member, place, first: symbol, isNew, whenFalse)
    }

    private mutating func equals(
        _ test: ConditionTest, _ place: UInt8, _ whenTrue: Int32, _ whenFalse: Int32
    ) -> Int32 {
        guard test.values.count == 1 else { return reject(test, "one value is needed") }
        switch (test.field.kind, test.values[0]) {
        case (_, .none), (.text, .text("")): return append(.exists, place, whenFalse, whenTrue)
        case (.text, _):
            guard let text = text(test) else { return reject(test, "a text is needed") }
            return append(.symbol, place, first: matcher.symbol(text), whenTrue, whenFalse)
        case (.number, .number(let number)) where !number.isNaN:
            return range(place, number, number, whenTrue, whenFalse)
        case (.flag, .flag(let flag)):
            return range(place, flag ? 1 : 0, flag ? 1 : 0, whenTrue, whenFalse)
        case (.number, _): return reject(test, "a number is needed")
        case (.flag, _): return reject(test, "true or false is needed")
        case (.list, _): return reject(test, "a list cannot be compared as a whole; use contains")
        case (.moment, _): return reject(test, "a moment cannot be compared like this; use older-than")
        }
    }

    private mutating func isOneOf(
        _ test: ConditionTest, _ place: UInt8, _ whenTrue: Int32, _ whenFalse: Int32
    ) -> Int32 {
        let values = test.values.filter { $0 != .none && $0 != .text("") }
        guard !test.values.isEmpty else { return reject(test, "at least one value is needed") }
        let entry: Int32
        if test.field.kind == .number {
            let numbers = values.compactMap(number)
            guard numbers.count == values.count else { return reject(test, "numbers are needed") }
            let (first, second) = matcher.list(numbers: numbers)
            entry = append(.numberIn, place, first: first, second: second, whenTrue, whenFalse)
        } else {
            let texts = values.compactMap(Self.text)
            guard texts.count == values.count else { return reject(test, "texts are needed") }
            let (first, second) = matcher.list(symbols: texts)
            entry = append(.symbolIn, place, first: first, second: second, whenTrue, whenFalse)
        }
        // Nothing among the values means: or no value at all.
        return values.count == test.values.count ? entry : append(.exists, place, entry, whenTrue)
    }

    private mutating func range(
        _ place: UInt8, _ low: Double, _ high: Double, _ whenTrue: Int32, _ whenFalse: Int32
    ) -> Int32 {
        matcher.append(
            ConditionInstruction(
                operation: .range, place: place, low: low, high: high, whenTrue: whenTrue, whenFalse: whenFalse))
    }

    private mutating func append(
        _ operation: ConditionInstruction.Operation, _ place: UInt8, first: Int32 = 0, second: Int32 = 0,
        _ whenTrue: Int32, _ whenFalse: Int32
    ) -> Int32 {
        matcher.append(
            ConditionInstruction(
                operation: operation, place: place, first: first, second: second, whenTrue: whenTrue,
                whenFalse: whenFalse))
    }

    // MARK: Values

    private func number(_ value: FieldValue?) -> Double? {
        if case .number(let number)? = value, !number.isNaN { number } else { nil }
    }

    private func text(_ test: ConditionTest) -> String? {
        guard test.values.count == 1, let text = Self.text(test.values[0]), !text.isEmpty else { return nil }
        return text
    }

    /// A text field may be compared with a number, such as the one of an account.
    private static func text(_ value: FieldValue) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): number.plain
        case .none, .flag, .list, .moment: nil
        }
    }

    private mutating func reject(_ test: ConditionTest, _ what: String) -> Int32 {
        problems.append("“\(test.text)”: \(what)")
        return ConditionInstruction.fails
    }
}
