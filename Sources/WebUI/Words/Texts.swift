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
    private let texts: [String: String]

    init(language: String, _ texts: [String: String]) throws(TextsError) {
        self.language = language
        self.texts = texts
        var tree = TextTree()
        for key in texts.keys.sorted() {
            guard tree.insert(texts[key] ?? "", at: key.split(separator: ".").map(String.init)) else {
                throw TextsError(language: language, line: nil, "“\(key)” begins with another text’s key")
            }
        }
        value = tree.value
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
        var text = Substring(self[key])
        var result = ""
        while let brace = text.firstIndex(of: "{"), let end = text[brace...].firstIndex(of: "}") {
            let name = text[text.index(after: brace)..<end]
            result += text[..<brace]
            result += facts.first { $0.key == name }?.value ?? String(text[brace...end])
            text = text[text.index(after: end)...]
        }
        return result + text
    }

    /// The word for a value of the model, such as `critical` of `priority`; the value itself where the language has none.
    func word(_ group: String, _ value: some RawRepresentable<String>) -> String {
        texts["\(group).\(value.rawValue)"] ?? value.rawValue
    }

    /// The text for so many of something: `key.one` for one, else `key.many`, with `{count}`.
    func count(_ key: String, _ count: Int) -> String {
        self(count == 1 ? "\(key).one" : "\(key).many", ["count": String(count)])
    }
}
