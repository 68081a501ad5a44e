/// One text's score in the making.
struct SentimentTally {
    /// Longer ones are not taken apart; nobody writes them by hand.
    private static let longestHashtag = 64
    /// How many words a negator or an amplifier reaches.
    private static let negationReach = 3
    private static let emphasisReach = 2
    /// Below this the words tell of trouble by themselves and are not turned round by a "not" before them.
    private static let invertible = 1.5
    /// Words lighter than this (`waiting`, `service`) only lean; however many there are, they never decide alone.
    private static let leaning = 1.0
    private static let leaningLimit = -1.8
    private static let negativeFrom = -2.0
    private static let positiveFrom = 1.0
    /// How fast the sum approaches ±1: at this sum the score is 0.7.
    private static let saturation = 4.0

    private let lexicon: Lexicon
    private let folded: FoldedText
    private let original: String
    private var matches: [SentimentMatch] = []
    private var calm = 0.0
    private var bonus = 0.0

    init(_ lexicon: Lexicon, folded: FoldedText, original: String) {
        self.lexicon = lexicon
        self.folded = folded
        self.original = original
    }

    /// The words of one sentence that the lists are asked about.
    private struct Sentence {
        var symbols: [Lexicon.Symbols] = []
        var ranges: [Range<Int>] = []
    }

    mutating func count(_ words: [SentimentWord]) {
        let shouting = Shouting(original, words, folded)
        var sentence = Sentence()
        for word in words {
            switch word.kind {
            case .end:
                count(sentence, word, shouting)
                sentence.symbols.removeAll(keepingCapacity: true)
                sentence.ranges.removeAll(keepingCapacity: true)
            case .number:
                sentence.symbols.append(Lexicon.Symbols(exact: Lexicon.numberSymbol, prefix: ByteTrie.none))
                sentence.ranges.append(word.range)
            case .hashtag:
                for part in parts(word.range) {
                    sentence.symbols.append(lexicon.look(up: folded.bytes[part]))
                    sentence.ranges.append(part)
                }
            case .pause:
                sentence.symbols.append(Lexicon.Symbols(isPause: true))
                sentence.ranges.append(word.range)
            case .word, .face:
                sentence.symbols.append(lexicon.look(up: folded.bytes[word.range]))
                sentence.ranges.append(word.range)
            }
        }
        count(sentence, nil, shouting)
    }

    // MARK: One sentence

    private mutating func count(_ sentence: Sentence, _ end: SentimentWord?, _ shouting: Shouting) {
        let first = matches.count
        /// Up to here a "but" has already taken back half of the praise.
        var conceded = first
        var index = 0
        var negator: Int?
        var negationEnd = 0
        var factor = 1.0
        var factorEnd = 0
        while index < sentence.symbols.count {
            guard let (entry, length) = lexicon.longestEntry(sentence.symbols, from: index, to: sentence.symbols.count)
            else {
                if sentence.symbols[index].isPause { negator = nil }
                index += 1
                continue
            }
            let range = sentence.ranges[index].lowerBound..<sentence.ranges[index + length - 1].upperBound
            let next = index + length
            switch lexicon.entries[entry].effect {
            case .negate(let weight):
                negator = matches.count
                add(entry, weight, range)
                negationEnd = next + Self.negationReach
            case .amplify:
                factor = 1.35
                factorEnd = next + Self.emphasisReach
            case .dampen:
                factor = 0.6
                factorEnd = next + Self.emphasisReach
            case .contrast:
                for place in conceded..<matches.count where matches[place].weight > 0 {
                    matches[place].weight *= 0.5
                }
                conceded = matches.count
                negator = nil
            case .calm(let weight):
                calm += weight
            case .weight(var weight):
                if index < factorEnd { weight *= factor }
                factorEnd = 0
                if shouting.isLoud(range, folded) { weight *= 1.25 }
                if let place = negator, index < negationEnd, weight > 0 || weight <= -Self.invertible {
                    weight *= weight > 0 ? -0.75 : -0.4
                    // "Not bad" is mild praise, and the "not" has done its work.
                    if weight > 0 { matches[place].weight = 0 }
                }
                add(entry, weight, range)
            }
            index = next
        }
        emphasise(first, end)
    }

    private mutating func emphasise(_ first: Int, _ end: SentimentWord?) {
        guard let end else { return }
        if end.questions >= 2 { bonus -= 0.5 }
        guard end.exclamations > 0 else { return }
        let factor = 1 + 0.08 * Double(min(end.exclamations, 3))
        for place in first..<matches.count { matches[place].weight *= factor }
    }

    private mutating func add(_ entry: Int, _ weight: Double, _ range: Range<Int>) {
        let start = Int(folded.origins[range.lowerBound])
        let end = Int(folded.origins[range.upperBound])
        matches.append(SentimentMatch(phrase: lexicon.entries[entry].phrase, weight: weight, range: start..<end))
    }

    /// The known words within `#worstserviceever`.
    private func parts(_ range: Range<Int>) -> [Range<Int>] {
        let whole = lexicon.look(up: folded.bytes[range])
        if whole.exact != ByteTrie.none || range.count > Self.longestHashtag { return [range] }
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let found = lexicon.longestWord(in: folded.bytes[start..<range.upperBound])
            if let found { parts.append(start..<found) }
            start = found ?? start + 1
        }
        return parts.isEmpty ? [range] : parts
    }

    // MARK: The whole text

    var sentiment: Sentiment {
        var negative = bonus
        var leaning = 0.0
        var positive = 0.0
        for match in matches {
            if match.weight >= 0 {
                positive += match.weight
            } else if match.weight > -Self.leaning {
                leaning += match.weight
            } else {
                negative += match.weight
            }
        }
        negative += max(leaning, Self.leaningLimit)
        // Kind words beside a heavy complaint are manners, or mockery.
        if negative <= -3 { positive *= 0.6 }
        var sum = negative + positive
        if sum < 0 { sum = min(0, sum + calm) }
        let label: Sentiment.Label =
            sum <= Self.negativeFrom ? .negative : sum >= Self.positiveFrom ? .positive : .neutral
        return Sentiment(
            score: sum / (sum * sum + Self.saturation * Self.saturation).squareRoot(), label: label,
            language: lexicon.language, matches: matches.filter { $0.weight != 0 })
    }
}
