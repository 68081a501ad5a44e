/// What the rooms below the pages say, in another language than English: `Templates/pages/messages.de.txt`.
///
/// Why something is refused is said in one language, for commands, the API and the pages alike. A line of the catalog is such
/// a sentence, an arrow, and the same in the reader's language; `{name}` is what changes from time to time, and `{~name}`
/// what is itself a sentence of the catalog.
struct MessageCatalog: Sendable {
    /// A sentence with places.
    private struct Sentence: Sendable {
        var english: [TextPiece]
        var own: [TextPiece]
        /// How many characters of it never change: of two that fit, the one that says more is meant.
        var weight: Int
    }

    private static let arrow = " → "

    private let fixed: [String: String]
    private let open: [Sentence]

    /// A catalog without a sentence, as English has it.
    init() {
        fixed = [:]
        open = []
    }

    /// The sentences of a file. Throws where a line is none.
    init(_ source: String, language: String) throws(TextsError) {
        var fixed: [String: String] = [:]
        var open: [Sentence] = []
        for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingBlanks
            if line.isEmpty || line.hasPrefix("#") { continue }
            func problem(_ reason: String) -> TextsError {
                TextsError(file: Self.file(of: language), line: index + 1, reason)
            }
            let parts = line.components(around: Self.arrow)
            guard let parts, !parts.0.isEmpty, !parts.1.isEmpty else {
                throw problem("a line is “English\(Self.arrow)translation”; this one is not")
            }
            let pieces = TextPiece.pieces(of: parts.0)
            guard pieces.contains(where: \.isPlace) else {
                guard fixed.updateValue(parts.1, forKey: parts.0) == nil else {
                    throw problem("“\(parts.0)” stands here a second time")
                }
                continue
            }
            if zip(pieces, pieces.dropFirst()).contains(where: { $0.isPlace && $1.isPlace }) {
                throw problem("two places stand side by side, so that nobody can tell them apart")
            }
            let own = TextPiece.pieces(of: parts.1)
            if let unknown = own.compactMap(\.place).first(where: { !pieces.compactMap(\.place).contains($0) }) {
                throw problem("the English has no place “{\(unknown)}”")
            }
            guard pieces.contains(where: { !$0.isPlace }) else { throw problem("the English says nothing of its own") }
            open.append(Sentence(english: pieces, own: own, weight: pieces.map(\.wordCount).reduce(0, +)))
        }
        self.fixed = fixed
        self.open = open.sorted { $0.weight > $1.weight }
    }

    /// A language's file.
    static func file(of language: String) -> String { "Templates/pages/messages.\(language).txt" }

    /// The message in this language; as it is where the catalog has none like it.
    func translated(_ message: String) -> String { find(message) ?? message }

    private func find(_ message: String) -> String? {
        if let found = fixed[message] { return found }
        for sentence in open {
            guard var facts = Self.facts(in: message, of: sentence.english[...]) else { continue }
            // A sentence within a sentence is shorter than what it stands in, so that this ends. Where the catalog lacks it, the
            // whole is left in one language.
            for (name, words) in facts where name.hasPrefix("~") { facts[name] = find(words) }
            guard sentence.own.allSatisfy({ piece in piece.place.map { facts[$0] != nil } ?? true }) else { continue }
            return sentence.own.map { piece in
                switch piece {
                case .words(let words): words
                case .place(let name): facts[name] ?? ""
                }
            }.joined()
        }
        return nil
    }

    /// What stands at the places of a pattern; nil where the message is another one.
    private static func facts(in message: String, of pattern: ArraySlice<TextPiece>) -> [String: String]? {
        var facts: [String: String] = [:]
        var rest = message[...]
        var place: String?
        for (index, piece) in pattern.enumerated() {
            switch piece {
            case .place(let name): place = name
            case .words(let words):
                let isLast = index == pattern.count - 1
                guard let name = place else {
                    guard rest.hasPrefix(words) else { return nil }
                    rest = rest.dropFirst(words.count)
                    continue
                }
                place = nil
                if isLast {
                    guard rest.hasSuffix(words) else { return nil }
                    facts[name] = String(rest.dropLast(words.count))
                    rest = ""
                } else {
                    guard let found = rest.firstRange(of: words) else { return nil }
                    facts[name] = String(rest[..<found.lowerBound])
                    rest = rest[found.upperBound...]
                }
            }
        }
        guard let place else { return rest.isEmpty ? facts : nil }
        facts[place] = String(rest)
        return facts
    }
}

extension TextPiece {
    /// The name of a place; nil for words.
    fileprivate var place: String? { if case .place(let name) = self { name } else { nil } }

    /// How many characters its words have.
    fileprivate var wordCount: Int { if case .words(let words) = self { words.count } else { 0 } }
}

extension Substring {
    /// What stands before a mark and after it; nil where it is not there.
    fileprivate func components(around mark: String) -> (String, String)? {
        guard let found = firstRange(of: mark) else { return nil }
        return (String(self[..<found.lowerBound]), String(self[found.upperBound...]))
    }
}
