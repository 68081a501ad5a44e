/// Collects a language's entries and numbers its words and phrases.
struct LexiconBuilder {
    private(set) var vocabulary: [[UInt8]: Int32] = [:]
    private(set) var steps: [UInt64: Int32] = [:]
    private(set) var complete: [Int32] = [Int32(ByteTrie.none)]
    private(set) var entries: [Lexicon.Entry] = []
    private var nextSymbol = Int32(Lexicon.numberSymbol) + 1

    mutating func addNumbers(_ words: [String]) {
        for word in words {
            let bytes = FoldedText(word).bytes.filter { $0 != 0x20 }
            if !bytes.isEmpty { vocabulary[bytes] = Int32(Lexicon.numberSymbol) }
        }
    }

    mutating func add(_ phrases: [String], _ effect: Lexicon.Effect) {
        for phrase in phrases {
            add(phrase) { _ in effect }
            // `dont` is how half the world writes `don't`.
            if phrase.contains("n't") { add(phrase.replacing("n't", with: "nt")) { _ in effect } }
        }
    }

    mutating func addNegators(_ phrases: [String]) {
        let negate: (Lexicon.Effect?) -> Lexicon.Effect = { known in
            if case .weight(let weight) = known { .negate(weight) } else { .negate(0) }
        }
        for phrase in phrases {
            add(phrase, negate)
            if phrase.contains("n't") { add(phrase.replacing("n't", with: "nt"), negate) }
        }
    }

    private mutating func add(_ phrase: String, _ effect: (Lexicon.Effect?) -> Lexicon.Effect) {
        var state: Int32 = 0
        let words = FoldedText(phrase).bytes.split(separator: 0x20)
        guard !words.isEmpty else { return }
        for word in words {
            let key = Lexicon.step(state, symbol(Array(word)))
            if let next = steps[key] {
                state = next
            } else {
                state = Int32(complete.count)
                steps[key] = state
                complete.append(Int32(ByteTrie.none))
            }
        }
        let known = Int(complete[Int(state)])
        let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        if known == ByteTrie.none {
            complete[Int(state)] = Int32(entries.count)
            entries.append(Lexicon.Entry(phrase: name, effect: effect(nil)))
        } else {
            entries[known] = Lexicon.Entry(phrase: name, effect: effect(entries[known].effect))
        }
    }

    private mutating func symbol(_ word: [UInt8]) -> Int32 {
        if word == [UInt8(ascii: "#")] { return Int32(Lexicon.numberSymbol) }
        if let known = vocabulary[word] { return known }
        vocabulary[word] = nextSymbol
        nextSymbol += 1
        return nextSymbol - 1
    }
}
