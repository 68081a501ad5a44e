import Foundation

/// Where a field of a record comes from: columns of the file, or the same text for all.
struct FieldSource: Sendable {
    /// The columns, by name; their texts are joined, empty ones left out.
    var columns: [String] = []
    /// Whether only the first column that has a text counts, where they are different names of the same.
    var takesFirst = false
    /// What stands between the texts of two columns.
    var join = " "
    /// What holds where there are no columns.
    var constant: String?
    /// Texts of the file and what they mean here; compared without regard to case.
    var words: [String: String] = [:]
    /// What holds where a column is empty or its text is none of `words`.
    var otherwise: String?
    /// A text in which `{}` stands for the value and `{slug}` for the value as lower-case words joined by hyphens.
    var pattern: String?

    /// The value made from the texts of the columns; nil where there is none.
    func value(of texts: [String]) -> String? {
        if columns.isEmpty { return constant }
        if takesFirst { return texts.first { !$0.isEmpty } }
        var parts: [String] = []
        for text in texts where !text.isEmpty {
            if words.isEmpty {
                parts.append(text)
            } else if let meaning = words[text.lowercased()] {
                if !meaning.isEmpty { parts.append(meaning) }
            } else if otherwise == nil {
                parts.append(text)
            } else {
                parts.removeAll()
                break
            }
        }
        let isMeantEmpty = texts.contains { words[$0.lowercased()] == "" }
        guard !parts.isEmpty else { return isMeantEmpty ? nil : otherwise.flatMap { $0.isEmpty ? nil : $0 } }
        let value = parts.joined(separator: join)
        guard let pattern else { return value }
        let filled = pattern.replacing("{slug}", with: Self.slug(value))
        return filled.replacing("{}", with: value)
    }

    /// `Anna Möller` as `anna-moller`.
    static func slug(_ text: String) -> String {
        var slug = ""
        for character in text.lowercased() {
            let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
            if let base, base.isASCII, base.properties.isAlphabetic || base.properties.numericType != nil {
                slug.unicodeScalars.append(base)
            } else if character.isLetter || character.isNumber {
                slug.append(character)
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug
    }
}
