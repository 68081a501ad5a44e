package import BusinessTime
package import Model

/// Conditions compiled into one list of comparisons that jump on, without any tree to walk.
///
/// Texts become numbers when they are compiled, so that most comparisons of a thousand conditions compare two integers.
package struct ConditionMatcher: Sendable {
    private var instructions: [ConditionInstruction] = []
    private var symbols: [String: Int32] = [:]
    private var symbolLists: [Int32] = []
    private var numberLists: [Double] = []
    private var needles: [[UInt8]] = []
    private var fields = FieldSet()
    private var searched = FieldSet()
    private var earlier = FieldSet()

    /// How deep all, any and not may be nested.
    package static let depthLimit = 64

    /// A matcher without conditions yet.
    init() {}

    /// Whether a condition holds for a record; compiles it first, so that sets of conditions are better compiled once.
    ///
    /// A condition that cannot be compiled does not hold.
    package static func holds(_ condition: Condition, for facts: RecordFacts, at now: Instant? = nil) -> Bool {
        var matcher = ConditionMatcher()
        let compiled = matcher.add(condition)
        guard compiled.problems.isEmpty else { return false }
        return matcher.matches(compiled.entry, matcher.fold(facts, fields: compiled.fields, now: now) { _ in .none })
    }

    // MARK: Compiling

    /// Compiles a condition: where it begins, the fields it looks at, and what is wrong with it.
    mutating func add(_ condition: Condition) -> (entry: Int32, fields: FieldSet, problems: [String]) {
        var compiler = ConditionCompiler(matcher: self)
        let before = fields
        compiler.matcher.fields = FieldSet()
        let entry = compiler.compile(
            condition, whenTrue: ConditionInstruction.holds, whenFalse: ConditionInstruction.fails, depth: 0)
        self = compiler.matcher
        let own = fields
        fields.formUnion(before)
        return (entry, own, compiler.problems)
    }

    mutating func append(_ instruction: ConditionInstruction) -> Int32 {
        let place = Int(instruction.place)
        fields.insert(place % FoldedFacts.fieldCount)
        if place >= FoldedFacts.fieldCount { earlier.insert(place - FoldedFacts.fieldCount) }
        if instruction.operation == .contains || instruction.operation == .prefix {
            searched.insert(place % FoldedFacts.fieldCount)
        }
        instructions.append(instruction)
        return Int32(instructions.count - 1)
    }

    mutating func symbol(_ text: String) -> Int32 {
        let folded = ConditionText.fold(text)
        if let known = symbols[folded] { return known }
        let symbol = Int32(symbols.count)
        symbols[folded] = symbol
        return symbol
    }

    mutating func needle(_ text: String) -> Int32 {
        needles.append(Array(ConditionText.fold(text).utf8))
        return Int32(needles.count - 1)
    }

    mutating func list(symbols texts: [String]) -> (Int32, Int32) {
        let start = symbolLists.count
        for text in texts { symbolLists.append(symbol(text)) }
        return (Int32(start), Int32(symbolLists.count))
    }

    mutating func list(numbers: [Double]) -> (Int32, Int32) {
        let start = numberLists.count
        numberLists += numbers
        return (Int32(start), Int32(numberLists.count))
    }

    // MARK: Matching

    /// The facts as the conditions compiled so far read them; fields without a value are asked for.
    ///
    /// Moments are compared by how long before `now` they are.
    func fold(
        _ facts: RecordFacts, fields: FieldSet, now: Instant?, missing: (Field) -> FieldValue
    ) -> FoldedFacts {
        var folded = FoldedFacts()
        fields.forEach { index in
            let field = FoldedFacts.fields[index]
            var value = facts[at: index]
            if value == .none { value = missing(field) }
            let isSearched = searched.contains(index)
            folded.set(index, to: value, isSearched: isSearched, symbols: symbols, now: now)
            guard let before = facts.before(field) else { return }
            folded.isChanged[index] = true
            if earlier.contains(index) {
                folded.set(
                    FoldedFacts.fieldCount + index, to: before, isSearched: isSearched, symbols: symbols, now: now)
            }
        }
        return folded
    }

    /// Whether the condition that begins at an entry holds.
    func matches(_ entry: Int32, _ facts: borrowing FoldedFacts) -> Bool {
        let instructions = instructions.span
        var next = entry
        while next >= 0 {
            let instruction = instructions[Int(next)]
            next = holds(instruction, facts) ? instruction.whenTrue : instruction.whenFalse
        }
        return next == ConditionInstruction.holds
    }

    @inline(__always)
    private func holds(_ instruction: ConditionInstruction, _ facts: borrowing FoldedFacts) -> Bool {
        let place = Int(instruction.place)
        switch instruction.operation {
        case .exists: return facts.isPresent[place]
        case .changed: return facts.isChanged[place]
        case .symbol: return facts.symbols[place] == instruction.first
        case .symbolIn:
            let symbol = facts.symbols[place]
            return symbolLists[Int(instruction.first)..<Int(instruction.second)].contains(symbol)
        case .member:
            return !facts.members.isEmpty && facts.members[place].contains(instruction.first)
        case .contains:
            return !facts.texts.isEmpty && facts.texts[place].contains(needles[Int(instruction.first)])
        case .prefix:
            return !facts.texts.isEmpty && facts.texts[place].starts(with: needles[Int(instruction.first)])
        case .range:
            let number = facts.numbers[place]
            return number >= instruction.low && number <= instruction.high
        case .numberIn:
            return numberLists[Int(instruction.first)..<Int(instruction.second)].contains(facts.numbers[place])
        }
    }
}

extension [UInt8] {
    /// Whether the bytes of another text occur in these.
    fileprivate func contains(_ needle: [UInt8]) -> Bool {
        withUnsafeBufferPointer { text in
            needle.withUnsafeBufferPointer { needle in
                guard let first = needle.first else { return true }
                guard text.count >= needle.count else { return false }
                var start = 0
                while start <= text.count - needle.count {
                    if text[start] == first {
                        var length = 1
                        while length < needle.count, text[start + length] == needle[length] { length += 1 }
                        if length == needle.count { return true }
                    }
                    start += 1
                }
                return false
            }
        }
    }
}
