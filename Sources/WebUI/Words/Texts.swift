import BusinessTime
import Templating

/// The texts of all pages in one language: `Templates/pages/texts.de.txt`.
///
/// Each line is `key: text`; `{name}` in a text is what a page puts there. Templates find a text by its key below `t`:
/// `{{t.queue.mine}}`.
struct Texts: Sendable {
    /// The language, as in its file's name.
    let language: String
    /// All texts for templates, each word of a key one level.
    let value: TemplateValue
    /// The names of the months, January first.
    let months: [String]
    /// The names of the days of the week, Monday first.
    let weekdays: [String]
    private let texts: [String: String]
    /// The texts with places for facts, taken apart once.
    private let patterns: [String: [TextPiece]]
    private let messages: MessageCatalog

    init(
        language: String, _ texts: [String: String], messages: MessageCatalog = MessageCatalog()
    ) throws(TextsError) {
        self.language = language
        self.messages = messages
        self.texts = texts
        var tree = TextTree()
        for key in texts.keys.sorted() {
            guard tree.insert(texts[key] ?? "", at: key.split(separator: ".").map(String.init)) else {
                throw TextsError(language: language, line: nil, "“\(key)” begins with another text’s key")
            }
        }
        value = tree.value
        months = (1...12).map { texts["month.\($0)"] ?? "month.\($0)" }
        weekdays = Weekday.allCases.map { texts["weekday.\($0.key)"] ?? "weekday.\($0.key)" }
        patterns = texts.mapValues(TextPiece.pieces(of:)).filter { $0.value.contains(where: \.isPlace) }
    }

    /// The keys of all texts.
    var keys: Set<String> { Set(texts.keys) }

    /// `ltr`, or `rtl` for a language that is written from right to left.
    var direction: String { texts["direction"] == "rtl" ? "rtl" : "ltr" }

    /// The text of that key; the key itself where there is none, which a test refuses.
    subscript(key: String) -> String { texts[key] ?? key }

    /// The text of that key where the language has it.
    func find(_ key: String) -> String? { texts[key] }

    /// The text of that key with facts in the places that it names.
    func callAsFunction(_ key: String, _ facts: KeyValuePairs<String, String>) -> String {
        guard let pieces = patterns[key] else { return self[key] }
        var result = ""
        // What most sentences fit in, so that it does not grow piece by piece.
        result.reserveCapacity(64)
        for piece in pieces {
            switch piece {
            case .words(let words): result += words
            case .place(let name): result += facts.first { $0.key == name }?.value ?? "{\(name)}"
            }
        }
        return result
    }

    /// What a room below the pages said in English, such as why something is refused; as it is where the language has no such
    /// sentence.
    func said(_ message: String) -> String { messages.translated(message) }

    /// The word for a value of the model, such as `critical` of `priority`; the value itself where the language has none.
    func word(_ group: String, _ value: some RawRepresentable<String>) -> String {
        texts["\(group).\(value.rawValue)"] ?? value.rawValue
    }

    /// The text for so many of something: `key.one` for one, else `key.many`, with `{count}`.
    func count(_ key: String, _ count: Int) -> String {
        self(count == 1 ? "\(key).one" : "\(key).many", ["count": String(count)])
    }
}
