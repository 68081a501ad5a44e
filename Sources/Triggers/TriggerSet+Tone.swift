package import Model
import TextSignals

extension TriggerSet {
    /// How a message sounds to the word lists that triggers go by, without its quoted mails and signature.
    ///
    /// The language is the one that the text seems to be written in, where it is not given (as a BCP 47 tag).
    package func tone(of body: String, language: String? = nil) -> Tone {
        let text = MessageText(body).newest
        let sentiment = scorer.score(text, language: Self.wordList(for: language))
        let deciding = sentiment.matches.filter { match in
            switch sentiment.label {
            case .negative: match.weight < 0
            case .positive: match.weight > 0
            case .neutral: false
            }
        }
        return Tone(
            label: sentiment.label.rawValue, score: sentiment.score, words: Signals.words(of: deciding, in: text))
    }
}
