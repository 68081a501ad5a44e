/// What somebody typed into a search, taken apart: words, `"several words"`, `begin*`, and operators such as `status:open` or
/// `team:"First line"`.
package struct SearchText: Hashable, Sendable {
    /// An operator with its value.
    package struct Narrowing: Hashable, Sendable {
        /// What is narrowed down.
        package var by: SearchOperator
        /// To what.
        package var value: String
    }

    /// How much of it is read.
    package static let longest = 200

    /// What is looked for; all of it has to be there.
    package private(set) var words: [SearchWord] = []
    /// What it is narrowed down to.
    package private(set) var narrowings: [Narrowing] = []
    /// Words that look like an operator that there is not, such as `assignee:me`, or like one to be left out, as `-printer`.
    /// They are looked for as any other word.
    package private(set) var misunderstood: [String] = []

    /// Takes a text apart; a quote that is not closed reaches to its end.
    package init(_ text: String) {
        var rest = text.prefix(Self.longest)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if let found = Self.narrowing(&rest) {
                narrowings.append(found)
            } else {
                let isQuoted = first == "\""
                let word = Self.value(&rest)
                // What holds nothing that an index knows would find nothing.
                guard word.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
                if !isQuoted, Self.looksLikeMore(word) { misunderstood.append(word) }
                let isBeginning = !isQuoted && word.hasSuffix("*")
                words.append(SearchWord(isBeginning ? String(word.dropLast()) : word, isBeginning: isBeginning))
            }
        }
    }

    /// The values that were given for an operator.
    package func values(of narrowing: SearchOperator) -> [String] {
        narrowings.filter { $0.by == narrowing }.map(\.value)
    }

    /// An operator at the beginning; nil, and nothing taken away, where there is none. What only looks like one is a word, as
    /// the time in `12:30`.
    private static func narrowing(_ rest: inout Substring) -> Narrowing? {
        guard let colon = rest.firstIndex(of: ":"),
            let narrowing = SearchOperator(rawValue: rest[..<colon].lowercased())
        else { return nil }
        rest = rest[rest.index(after: colon)...]
        return Narrowing(by: narrowing, value: value(&rest))
    }

    private static func looksLikeMore(_ word: String) -> Bool {
        if word.first == "-" { return word.dropFirst().first?.isLetter == true }
        guard let colon = word.firstIndex(of: ":") else { return false }
        let value = word[colon...].dropFirst()
        // No address, as https://…, and no line that ends in a colon.
        return !value.isEmpty && !value.hasPrefix("/") && colon != word.startIndex
            && word[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
    }

    /// What stands up to the next blank, or between quotes.
    private static func value(_ rest: inout Substring) -> String {
        let isQuoted = rest.first == "\""
        if isQuoted { rest.removeFirst() }
        let value = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
        rest = rest[value.endIndex...]
        if isQuoted, !rest.isEmpty { rest.removeFirst() }
        return String(value)
    }
}
