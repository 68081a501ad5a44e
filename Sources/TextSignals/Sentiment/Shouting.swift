/// Words in capitals, in a text that is not all capitals.
struct Shouting {
    private let isUpper: [Bool]
    private let isWorthLooking: Bool

    init(_ text: String, _ words: [SentimentWord], _ folded: FoldedText) {
        var uppers = 0
        var lowers = 0
        for byte in text.utf8 {
            if (0x41...0x5A).contains(byte) { uppers += 1 }
            if (0x61...0x7A).contains(byte) { lowers += 1 }
        }
        isWorthLooking = uppers >= 3 && lowers * 2 >= uppers
        isUpper = isWorthLooking ? text.utf8.map { (0x41...0x5A).contains($0) } : []
    }

    /// Whether every letter of the folded range stands in the text as a capital.
    func isLoud(_ range: Range<Int>, _ folded: FoldedText) -> Bool {
        guard isWorthLooking, range.count >= 3 else { return false }
        return range.allSatisfy { place in
            let isLetter = (0x61...0x7A).contains(folded.bytes[place])
            return !isLetter || isUpper[Int(folded.origins[place])]
        } && range.contains { (0x61...0x7A).contains(folded.bytes[$0]) }
    }
}
