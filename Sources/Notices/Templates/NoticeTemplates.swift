package import BusinessTime
import Foundation

/// Every template in every language, compiled and checked; an immutable snapshot that is swapped whole.
package struct NoticeTemplates: Sendable {
    private var templates: [String: [String: NoticeTemplate]]
    private let vocabularies: [String: Vocabulary]

    /// Compiles the files whose path ends in `LANGUAGE/NAME.mustache` or `LANGUAGE/words.txt`, and leaves the others alone.
    ///
    /// Throws `NoticeError.unusable` with every problem of every file.
    package init(files: [String: String]) throws(NoticeError) {
        var problems: [NoticeProblem] = []
        var templates: [String: [String: NoticeTemplate]] = [:]
        var words: [String: (file: String, source: String)] = [:]
        for (file, text) in files.sorted(by: { $0.key < $1.key }) {
            guard let path = NoticePath(file) else { continue }
            let source = Self.plain(text)
            if path.isWords {
                words[path.language] = (file, source)
            } else if let template = NoticeTemplate(source, path: path, problems: &problems) {
                templates[path.name, default: [:]][path.language] = template
            }
        }
        var vocabularies: [String: Vocabulary] = [:]
        // Shorter tags first, and English before all, since the others fall back to them.
        let order = words.keys.sorted {
            ($0 == LanguageTag.fallback ? 0 : 1, $0.utf8.count, $0) < (
                $1 == LanguageTag.fallback ? 0 : 1, $1.utf8.count, $1
            )
        }
        for language in order {
            guard let (file, source) = words[language] else { continue }
            let fallback = LanguageTag.first([language]) { vocabularies[$0] }
            vocabularies[language] = Vocabulary(
                source, file: file, fallback: fallback ?? Vocabulary(), problems: &problems)
        }
        if !problems.isEmpty { throw .unusable(problems) }
        self.templates = templates
        self.vocabularies = vocabularies
    }

    /// The names of all templates, sorted.
    package var names: [String] { templates.keys.sorted() }

    /// The languages that a template exists in, sorted; empty where there is none of that name.
    package func languages(of name: String) -> [String] { templates[name]?.keys.sorted() ?? [] }

    /// The template in the first language that it exists in of: those wanted and their shorter forms, English, any.
    func template(_ name: String, languages: [String]) throws(NoticeError) -> NoticeTemplate {
        guard let versions = templates[name],
            let template = LanguageTag.first(languages, in: { versions[$0] })
                ?? versions.min(by: { $0.key < $1.key })?.value
        else { throw .unknownTemplate(name, known: names) }
        return template
    }

    /// A moment as readers of a language write it, by the clocks of an IANA zone.
    package func text(of moment: Instant, in zone: String, language: String) -> String {
        vocabulary(language).text(WallTime(moment, in: TimeZone(identifier: zone) ?? .gmt))
    }

    /// The template in a language and no other; nil where there is none.
    func template(_ name: String, exactly language: String) -> NoticeTemplate? { templates[name]?[language] }

    /// Takes a template in the place of the one of its name and language.
    mutating func put(_ template: NoticeTemplate) {
        templates[template.name, default: [:]][template.language] = template
    }

    /// A text whose lines end with one character.
    static func plain(_ text: String) -> String {
        guard text.contains("\r\n") else { return text }
        return text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }

    /// The words of the template's language.
    func vocabulary(_ language: String) -> Vocabulary {
        if let vocabulary = vocabularies[language] { return vocabulary }
        return LanguageTag.first([language]) { vocabularies[$0] } ?? Vocabulary()
    }
}
