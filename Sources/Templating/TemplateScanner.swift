/// Finds the tags of a source one after the other, in one pass, keeping the delimiters that are in force.
struct TemplateScanner {
    let source: [UInt8]
    private let name: String
    private var offset = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    // Lines and columns are counted on from the last tag, so that all tags together cost one pass.
    private var countedTo = 0
    private var line = 1
    private var column = 1

    init(_ source: String, name: String) {
        self.source = Array(source.utf8)
        self.name = name
    }

    /// The next tag, or nil when there are no more.
    mutating func next() throws(TemplateError) -> TemplateTag? {
        guard let start = find(opening, from: offset) else { return nil }
        let position = position(at: start)
        var inside = skipBlanks(from: start + opening.count)
        var end = closing
        var kind = TemplateTag.Kind.variable(escaped: true)
        if inside < source.count {
            switch source[inside] {
            case UInt8(ascii: "{"):
                kind = .variable(escaped: false)
                end = [UInt8(ascii: "}")] + closing
            case UInt8(ascii: "="):
                kind = .delimiters
                end = [UInt8(ascii: "=")] + closing
            case UInt8(ascii: "&"): kind = .variable(escaped: false)
            case UInt8(ascii: "#"): kind = .section(inverted: false)
            case UInt8(ascii: "^"): kind = .section(inverted: true)
            case UInt8(ascii: "/"): kind = .close
            case UInt8(ascii: ">"): kind = .partial
            case UInt8(ascii: "<"): kind = .parent
            case UInt8(ascii: "$"): kind = .block
            case UInt8(ascii: "!"): kind = .comment
            default: inside -= 1
            }
            inside += 1
        }
        guard let stop = find(end, from: inside) else {
            throw .unclosedTag(closing: String(decoding: end, as: UTF8.self), position)
        }
        offset = stop + end.count
        let content = trimmed(inside..<stop)
        switch kind {
        case .comment: break
        case .delimiters: try setDelimiters(content, position)
        default: try checkName(content, kind, position)
        }
        return TemplateTag(kind: kind, content: content, range: start..<offset, position: position)
    }

    private mutating func setDelimiters(_ content: String, _ position: TemplatePosition) throws(TemplateError) {
        let parts = content.utf8.split(whereSeparator: Self.isBlank)
        guard parts.count == 2, !content.utf8.contains(UInt8(ascii: "=")), parts.allSatisfy({ $0.count <= 16 }) else {
            throw .badDelimiters(content, position)
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
    }

    private func checkName(
        _ content: String, _ kind: TemplateTag.Kind, _ position: TemplatePosition
    ) throws(TemplateError) {
        let isVariable =
            switch kind {
            case .variable, .section: true
            default: false
            }
        guard !content.isEmpty, !content.utf8.contains(where: Self.isBlank),
            !isVariable || VariableName(content).isWellFormed
        else { throw .badName(content, position) }
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first else { return nil }
        var index = start
        while index + pattern.count <= source.count {
            if source[index] == first, source[index..<index + pattern.count].elementsEqual(pattern) { return index }
            index += 1
        }
        return nil
    }

    private func skipBlanks(from start: Int) -> Int {
        var index = start
        while index < source.count, Self.isBlank(source[index]) { index += 1 }
        return index
    }

    private func trimmed(_ range: Range<Int>) -> String {
        var bytes = source[range]
        while let first = bytes.first, Self.isBlank(first) { bytes.removeFirst() }
        while let last = bytes.last, Self.isBlank(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func position(at start: Int) -> TemplatePosition {
        for byte in source[countedTo..<start] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
        countedTo = start
        return TemplatePosition(template: name, line: line, column: column)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
