/// The languages that pages exist in: a file each, and one for what is said below the pages; English the one that others fall back on.
struct Languages: Sendable {
    private static let prefix = "Templates/pages/texts."
    private static let suffix = ".txt"

    /// The file of a language.
    static func file(of language: String) -> String { prefix + language + suffix }

    /// English.
    let english: Texts
    private let others: [String: Texts]

    /// The languages among these files; throws where English is missing, or a line is none.
    init(files: [String: String]) throws(WebUIError) {
        guard let source = files[Self.file(of: "en")] else { throw .missingFile(Self.file(of: "en")) }
        do {
            let base = try Self.read(source, language: "en")
            english = try Texts(language: "en", base)
            var others: [String: Texts] = [:]
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                guard path.hasPrefix(Self.prefix), path.hasSuffix(Self.suffix) else { continue }
                let language = String(path.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
                guard language != "en" else { continue }
                let own = try Self.read(text, language: language)
                let messages = try MessageCatalog(
                    files[MessageCatalog.file(of: language)] ?? "", language: language)
                others[language] = try Texts(language: language, base.merging(own) { $1 }, messages: messages)
            }
            self.others = others
        } catch {
            throw .unusableTexts(error.description)
        }
    }

    /// All of them, English first.
    var all: [Texts] { [english] + others.keys.sorted().compactMap { others[$0] } }

    /// The texts for somebody who reads these languages, BCP 47 tags with the best first.
    func texts(for wanted: [String]) -> Texts {
        for tag in wanted {
            let language = tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
            if language == english.language { return english }
            if let texts = others[language] { return texts }
        }
        return english
    }

    /// The tags of an `Accept-Language` field, the best first (RFC 9110, section 12.5.4).
    static func tags(inAcceptLanguage field: String) -> [String] {
        let wanted = field.split(separator: ",").prefix(20).enumerated().compactMap { place, part -> Wanted? in
            let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = pieces.first, !tag.isEmpty, tag != "*" else { return nil }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            return quality > 0 ? Wanted(tag: tag, quality: quality, place: place) : nil
        }
        return wanted.sorted { ($1.quality, $0.place) < ($0.quality, $1.place) }.map(\.tag)
    }

    private struct Wanted {
        var tag: String
        var quality: Double
        var place: Int
    }

    /// The keys and texts of a file, without the lines that only say something to whoever edits it.
    private static func read(_ source: String, language: String) throws(TextsError) -> [String: String] {
        var texts: [String: String] = [:]
        for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingBlanks
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let colon = line.firstIndex(of: ":") else {
                throw TextsError(language: language, line: index + 1, "a line is “key: text”; this one has no colon")
            }
            let key = String(line[..<colon].trimmingBlanks)
            let text = String(line[line.index(after: colon)...].trimmingBlanks)
            if text.isEmpty { throw TextsError(language: language, line: index + 1, "“\(key)” has no text") }
            guard texts.updateValue(text, forKey: key) == nil else {
                throw TextsError(language: language, line: index + 1, "“\(key)” stands here a second time")
            }
        }
        return texts
    }
}
