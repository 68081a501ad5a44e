/// Takes Swift apart into words, signs, literals and comments, so that a rule about code is not broken by a comment or by
/// a text that mentions the same word. Literals of regular expressions without `#` are not known to it.
struct SwiftScanner {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var depth = 0
    private var tokens: [SwiftToken] = []
    private var endOfLast = 0

    /// The tokens of a file.
    static func tokens(of text: String) -> [SwiftToken] {
        var scanner = SwiftScanner(bytes: Array(text.utf8))
        scanner.code(inInterpolation: false)
        return scanner.tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ offset: Int = 0) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where place < bytes.count {
            if bytes[place] == 0x0A { line += 1 }
            place += 1
        }
    }

    private mutating func add(_ kind: SwiftToken.Kind, _ text: some Sequence<UInt8>, from start: Int, line: Int) {
        tokens.append(
            SwiftToken(
                kind: kind, text: String(decoding: Array(text), as: UTF8.self), line: line, depth: depth,
                isAdjacent: start == endOfLast))
        endOfLast = place
    }

    /// Code up to the end, or to the bracket that closes an interpolation.
    private mutating func code(inInterpolation: Bool) {
        var brackets = 0
        while place < bytes.count {
            let (start, first) = (place, line)
            switch byte() {
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): lineComment()
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): blockComment()
            case UInt8(ascii: "\""): literal(hashes: 0)
            case UInt8(ascii: "#") where hashes() > 0: literal(hashes: hashes())
            case UInt8(ascii: "`"):
                advance()
                while place < bytes.count, byte() != UInt8(ascii: "`") { advance() }
                advance()
                add(.word, bytes[start..<place], from: start, line: first)
            case let byte where Self.isWordByte(byte):
                while Self.isWordByte(self.byte()) { advance() }
                add(.word, bytes[start..<place], from: start, line: first)
            case 0x20, 0x09, 0x0A, 0x0D: advance()
            case let byte:
                if inInterpolation, byte == UInt8(ascii: ")"), brackets == 0 { return }
                if byte == UInt8(ascii: "(") { brackets += 1 }
                if byte == UInt8(ascii: ")") { brackets -= 1 }
                if byte == UInt8(ascii: "}") { depth -= 1 }
                advance()
                add(.sign, [byte], from: start, line: first)
                if byte == UInt8(ascii: "{") { depth += 1 }
            }
        }
    }

    private func isHere(_ wanted: [UInt8]) -> Bool {
        wanted.indices.allSatisfy { byte($0) == wanted[$0] }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }

    private mutating func lineComment() {
        let (start, first) = (place, line)
        while place < bytes.count, byte() != 0x0A { advance() }
        let isDocumentation = bytes[start..<place].starts(with: "///".utf8)
        add(isDocumentation ? .documentation : .comment, bytes[start..<place], from: start, line: first)
    }

    private mutating func blockComment() {
        let (start, first) = (place, line)
        var nesting = 0
        repeat {
            if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                nesting += 1
                advance(2)
            } else if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                nesting -= 1
                advance(2)
            } else {
                advance()
            }
        } while nesting > 0 && place < bytes.count
        add(.comment, bytes[start..<place], from: start, line: first)
    }

    /// How many number signs stand here before a quotation mark or a slash that they belong to; 0 where they do not.
    private func hashes() -> Int {
        var count = 0
        while byte(count) == UInt8(ascii: "#") { count += 1 }
        return byte(count) == UInt8(ascii: "\"") || byte(count) == UInt8(ascii: "/") ? count : 0
    }

    /// A text or a regular expression with so many number signs around it.
    private mutating func literal(hashes: Int) {
        let (start, first) = (place, line)
        advance(hashes)
        let mark = byte()
        let isTriple = mark == UInt8(ascii: "\"") && byte(1) == mark && byte(2) == mark
        let close = Array(repeating: mark, count: isTriple ? 3 : 1) + Array(repeating: UInt8(ascii: "#"), count: hashes)
        let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
        advance(isTriple ? 3 : 1)
        let index = tokens.count
        var content: [UInt8] = []
        while place < bytes.count, !(byte() == mark && isHere(close)) {
            guard byte() == escape[0], isHere(escape) else {
                content.append(byte())
                advance()
                continue
            }
            advance(escape.count)
            if byte() == UInt8(ascii: "("), mark == UInt8(ascii: "\"") {
                advance()
                code(inInterpolation: true)
            }
            advance()
        }
        advance(close.count)
        tokens.insert(
            SwiftToken(
                kind: .text, text: String(decoding: content, as: UTF8.self), line: first, depth: depth,
                isAdjacent: start == endOfLast), at: index)
        endOfLast = place
    }
}
