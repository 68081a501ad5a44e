/// A file's name that does no harm wherever it is shown or stored: no path, no control character, nothing that turns the
/// direction of writing so that `gpj.exe` is read as `exe.jpg`.
package struct FileName: Hashable, Sendable, CustomStringConvertible {
    /// How many characters a name has at most, in code points.
    package static let longest = 200
    /// What every file system can store, in bytes.
    private static let longestBytes = 255

    /// The name.
    package let text: String
    package var description: String { text }

    /// A name that is taken as it is; throws what is wrong with it, to be said after “name”.
    package init(checking text: String) throws(FileNameFault) {
        let count = text.unicodeScalars.count
        if text.isEmpty { throw .empty }
        if count > Self.longest || text.utf8.count > Self.longestBytes { throw .tooLong }
        if text.unicodeScalars.contains(where: Self.isSeparator) { throw .path }
        if let scalar = text.unicodeScalars.first(where: Self.isHarmful) { throw .harmful(scalar) }
        if text.allSatisfy({ $0 == "." || $0 == " " }) { throw .onlyDots }
        if text.first?.isWhitespace == true || text.last?.isWhitespace == true { throw .blanks }
        self.text = text
    }

    /// The name that a browser sent, made harmless: what must not stand in it is replaced, its end is kept where it is cut.
    package init(cleaning text: String) {
        // Old browsers send the whole path.
        let last = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var scalars = String.UnicodeScalarView()
        for scalar in last.unicodeScalars {
            scalars.append(Self.isSeparator(scalar) || Self.isHarmful(scalar) ? "_" : scalar)
        }
        var name = Substring(String(scalars))
        while let first = name.first, first.isWhitespace { name.removeFirst() }
        while let last = name.last, last.isWhitespace { name.removeLast() }
        if name.allSatisfy({ $0 == "." || $0 == " " }) { name = "file" }
        self.text = Self.shortened(String(name))
    }

    /// What comes after the last dot, in lower case; empty where there is none.
    package var ending: String {
        guard let dot = text.lastIndex(of: "."), dot > text.startIndex else { return "" }
        return text[text.index(after: dot)...].lowercased()
    }

    private static func shortened(_ text: String) -> String {
        guard text.unicodeScalars.count > longest || text.utf8.count > longestBytes else { return text }
        let dot = text.lastIndex(of: ".") ?? text.endIndex
        let ending = text[dot...].utf8.count <= 20 ? String(text[dot...]) : ""
        var stem = text[..<dot].unicodeScalars
        while stem.count + ending.unicodeScalars.count > longest
            || String(stem).utf8.count + ending.utf8.count > longestBytes
        {
            stem.removeLast()
        }
        return String(stem) + ending
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "\\" }

    /// Control characters, what turns the direction of writing (UAX 9), line ends, what is no character, and the invisible.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        // The joiners that scripts of India, Persian and emoji need are left in.
        case .format: scalar.value != 0x200C && scalar.value != 0x200D
        default: false
        }
    }
}
