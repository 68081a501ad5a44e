/// Collects what is wrong, so that all of it is told at once.
package struct Validator {
    /// What was found so far.
    package private(set) var problems: [ValidationProblem] = []

    /// A validator that has found nothing.
    package init() {}

    /// Notes a problem with a field.
    package mutating func reject(_ field: String, _ message: String) {
        problems.append(ValidationProblem(field: field, message: message))
    }

    /// Checks that a text is within a length in characters, free of NUL, and one line unless it may have several; returns
    /// it without spaces around it. Other control characters are kept: whoever shows a text makes it harmless.
    @discardableResult
    package mutating func text(
        _ field: String, _ value: String, length: ClosedRange<Int>, multiline: Bool = false
    ) -> String {
        if let clean = Self.plain(value, length: length, multiline: multiline) { return clean }
        var trimmed = Substring(value)
        while let first = trimmed.first, first.isWhitespace { trimmed.removeFirst() }
        while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
        // Code points, as JSON Schema counts: what looks like one character can be made of any number of them.
        let count = trimmed.unicodeScalars.count
        if count < length.lowerBound {
            reject(
                field, count == 0 ? "is missing" : "has \(count) characters; at least \(length.lowerBound) are needed")
        } else if count > length.upperBound {
            reject(field, "has \(count) characters; at most \(length.upperBound) are allowed")
        }
        if trimmed.unicodeScalars.contains(where: { $0.value == 0 }) {
            reject(field, "holds a NUL character, which no text may")
        } else if !multiline, trimmed.contains(where: \.isNewline) {
            reject(field, "has a line break; it must be one line")
        }
        return String(trimmed)
    }

    /// The text as it is, where it is ASCII, has nothing to trim and nothing wrong: nearly all texts, in one quick pass.
    private static func plain(_ value: String, length: ClosedRange<Int>, multiline: Bool) -> String? {
        let utf8 = value.utf8
        // Only printed characters and, where there may be several lines, line feeds: each is one character of the length.
        let isPlain = utf8.withContiguousStorageIfAvailable { bytes in
            length.contains(bytes.count) && bytes.first != 0x20 && bytes.last != 0x20 && bytes.first != 0x0A
                && bytes.last != 0x0A
                && bytes.allSatisfy { (0x20...0x7E).contains($0) || (multiline && $0 == 0x0A) }
        }
        return isPlain == true ? value : nil
    }

    /// Checks that a text has the shape of an e-mail address; returns it in lower case.
    @discardableResult
    package mutating func email(_ field: String, _ value: String) -> String {
        let text = self.text(field, value, length: 3...254)
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        if problems.last?.field != field,
            parts.count != 2 || parts.contains(where: \.isEmpty) || text.contains(where: \.isWhitespace)
        {
            reject(field, "“\(text)” is not an e-mail address such as maria@example.com")
        }
        return text.lowercased()
    }

    /// Throws all that was found, where anything was.
    package func finish() throws(ValidationError) {
        if !problems.isEmpty { throw ValidationError(problems: problems) }
    }
}
