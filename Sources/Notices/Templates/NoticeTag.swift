/// One tag of a template that is known to compile, with Mustache's usual delimiters.
struct NoticeTag {
    enum Kind {
        case variable, section, inverted, close, delimiters, other
    }

    let kind: Kind
    let name: Substring
    /// The line it begins on, from 1.
    let line: Int

    /// The tags of a source in their order, up to one that sets other delimiters.
    static func all(in source: String) -> [NoticeTag] {
        var tags: [NoticeTag] = []
        var line = 1
        let text = source.utf8
        var index = text.startIndex
        while let start = pair(UInt8(ascii: "{"), in: text, from: &index, line: &line) {
            var inside = start
            let kind: Kind
            switch inside < text.endIndex ? text[inside] : 0 {
            case UInt8(ascii: "#"): kind = .section
            case UInt8(ascii: "^"): kind = .inverted
            case UInt8(ascii: "/"): kind = .close
            case UInt8(ascii: "="): kind = .delimiters
            case UInt8(ascii: "&"), UInt8(ascii: "{"): kind = .variable
            case UInt8(ascii: "!"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"): kind = .other
            default:
                kind = .variable
                inside = start
            }
            let firstLine = line
            index = inside
            guard let end = pair(UInt8(ascii: "}"), in: text, from: &index, line: &line) else { break }
            let content = source[inside..<end].drop { !$0.isLetter && $0 != "_" && $0 != "." }
            let name = content.prefix { !$0.isWhitespace && $0 != "}" }
            tags.append(NoticeTag(kind: kind, name: name, line: firstLine))
            if kind == .delimiters { break }
        }
        return tags
    }

    /// Where the text after the next two braces begins; moves the index there and counts lines on the way.
    private static func pair(
        _ brace: UInt8, in text: String.UTF8View, from index: inout String.Index, line: inout Int
    ) -> String.Index? {
        var isSecond = false
        while index < text.endIndex {
            let byte = text[index]
            index = text.index(after: index)
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == brace, isSecond { return index }
            isSecond = byte == brace
        }
        return nil
    }
}
