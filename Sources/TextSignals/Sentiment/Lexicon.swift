/// A language's word lists, compiled for looking up.
struct Lexicon: Sendable {
    /// What an entry does to the score.
    enum Effect: Sendable, Equatable {
        case weight(Double)
        case calm(Double)
        case negate(Double)
        case amplify
        case dampen
        case contrast
    }

    struct Entry: Sendable {
        let phrase: String
        let effect: Effect
    }

    /// What the lists say about one word: itself, and the longest beginning that has a `*`.
    struct Symbols {
        var exact = ByteTrie.none
        var prefix = ByteTrie.none
        var isPause = false
    }

    static let numberSymbol = 0
    private static let wildcard = UInt8(ascii: "*")

    let language: String
    private let words: ByteTrie
    /// The symbol of each key of `words`; the number's is shared by all number words.
    private let symbols: [Int32]
    /// From a state and a symbol to the next state; state 0 is before the first word.
    private let steps: [UInt64: Int32]
    /// The entry that is complete in a state, or `none`.
    private let complete: [Int32]
    let entries: [Entry]

    init(_ file: LanguageFile, name: String) throws(SentimentError) {
        language = file.language
        var builder = LexiconBuilder()
        builder.addNumbers(LanguageFile.entries(file.numbers))
        builder.add(LanguageFile.entries(file.amplifiers), .amplify)
        builder.add(LanguageFile.entries(file.dampeners), .dampen)
        builder.add(LanguageFile.entries(file.contrasts), .contrast)
        for (weight, list) in try Self.weighted(file.calming, name) {
            builder.add(LanguageFile.entries(list), .calm(weight))
        }
        for (weight, list) in try Self.weighted(file.weights, name) {
            builder.add(LanguageFile.entries(list), .weight(weight))
        }
        // A negator that has a weight of its own keeps it.
        builder.addNegators(LanguageFile.entries(file.negators))
        let keys = builder.vocabulary.keys.sorted { $0.lexicographicallyPrecedes($1) }
        words = ByteTrie(sorted: keys)
        symbols = keys.map { builder.vocabulary[$0] ?? 0 }
        steps = builder.steps
        complete = builder.complete
        entries = builder.entries
    }

    private static func weighted(
        _ lists: [String: [String]], _ file: String
    ) throws(SentimentError) -> [(Double, [String])] {
        var result: [(Double, [String])] = []
        for (key, list) in lists.sorted(by: { $0.key < $1.key }) {
            guard let weight = Double(key), weight.isFinite, weight.magnitude <= 10 else {
                throw .unreadableLanguage(file: file, reason: "\"\(key)\" is not a weight from -10 to 10")
            }
            result.append((weight, list))
        }
        return result
    }

    /// What the lists say about the word in these bytes; a letter held down (`soooo`) is also tried once.
    func look(up bytes: ArraySlice<UInt8>) -> Symbols {
        let found = walk(bytes)
        guard found.exact == ByteTrie.none, let short = Self.withoutRuns(bytes) else { return found }
        let again = walk(short[...])
        return again.exact == ByteTrie.none && again.prefix == ByteTrie.none ? found : again
    }

    private func walk(_ bytes: ArraySlice<UInt8>) -> Symbols {
        var result = Symbols()
        var node = 0
        for byte in bytes {
            node = words.child(of: node, byte)
            if node == ByteTrie.none { return result }
            let star = words.child(of: node, Self.wildcard)
            if star != ByteTrie.none { result.prefix = symbol(at: star) }
        }
        if node != 0 { result.exact = symbol(at: node) }
        return result
    }

    /// Where the longest listed word of three letters or more ends that these bytes begin with.
    func longestWord(in bytes: ArraySlice<UInt8>) -> Int? {
        var found: Int?
        var node = 0
        for index in bytes.indices {
            node = words.child(of: node, bytes[index])
            if node == ByteTrie.none { break }
            if index - bytes.startIndex >= 2, symbol(at: node) != ByteTrie.none { found = index + 1 }
        }
        return found
    }

    private func symbol(at node: Int) -> Int {
        let key = Int(words.keys[node])
        return key == ByteTrie.none ? ByteTrie.none : Int(symbols[key])
    }

    private static func withoutRuns(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var short: [UInt8] = []
        var run = 0
        var hasRun = false
        for byte in bytes {
            run = byte == short.last ? run + 1 : 1
            if run >= 3 { hasRun = true }
            if run == 1 { short.append(byte) }
        }
        return hasRun ? short : nil
    }

    /// The longest entry that begins at this word, and how many words it has.
    func longestEntry(_ words: [Symbols], from start: Int, to end: Int) -> (entry: Int, length: Int)? {
        var best: (entry: Int, length: Int)?
        follow(words, start, end, state: 0, length: 0, &best)
        return best
    }

    private func follow(
        _ words: [Symbols], _ index: Int, _ end: Int, state: Int32, length: Int,
        _ best: inout (entry: Int, length: Int)?
    ) {
        guard index < end else { return }
        let word = words[index]
        func take(_ symbol: Int) {
            guard symbol != ByteTrie.none, let next = steps[Self.step(state, Int32(symbol))] else { return }
            let entry = Int(complete[Int(next)])
            if entry != ByteTrie.none, length + 1 > best?.length ?? 0 { best = (entry, length + 1) }
            follow(words, index + 1, end, state: next, length: length + 1, &best)
        }
        take(word.exact)
        take(word.prefix)
    }

    static func step(_ state: Int32, _ symbol: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }
}
