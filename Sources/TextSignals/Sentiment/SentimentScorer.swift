/// Tells how a customer's text sounds, by weighted word lists and rules about how words change each other.
package struct SentimentScorer: Sendable {
    private let lexicons: [Lexicon]
    private let guess: LanguageGuess

    /// Compiles word lists, each the text of a language file, by file name.
    package init(languages files: [String: String]) throws(SentimentError) {
        var lexicons: [Lexicon] = []
        var common: [[String]] = []
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            let file = try LanguageFile.read(text, file: name)
            lexicons.append(try Lexicon(file, name: name))
            common.append(LanguageFile.entries(file.common))
        }
        guard !lexicons.isEmpty else { throw .noLanguages }
        // English is what a text without any known word is taken for, so it goes first.
        let order = lexicons.indices.sorted { lexicons[$0].language == "en" && lexicons[$1].language != "en" }
        self.lexicons = order.map { lexicons[$0] }
        guess = LanguageGuess(order.map { common[$0] })
    }

    /// A scorer with the languages that Belay brings along.
    package static func shipped() throws(SentimentError) -> SentimentScorer {
        try SentimentScorer(languages: EmbeddedFiles.text.filter { $0.key.hasSuffix(".json") })
    }

    /// The codes of the languages with word lists.
    package var languages: [String] { lexicons.map(\.language) }

    /// Scores a text in the language given, or in the one it seems to be written in.
    package func score(_ text: String, language: String? = nil) -> Sentiment {
        let folded = FoldedText(text, keepingLines: true)
        let words = SentimentWords(folded.bytes).words
        let given = language.flatMap { code in lexicons.first { $0.language == code } }
        let lexicon = given ?? lexicons[lexicons.count > 1 ? guess.index(words, in: folded.bytes) : 0]
        var tally = SentimentTally(lexicon, folded: folded, original: text)
        tally.count(words)
        return tally.sentiment
    }
}
