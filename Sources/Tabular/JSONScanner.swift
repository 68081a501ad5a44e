/// Goes through the bytes of a JSON text, which are valid UTF-8.
struct JSONScanner {
    private let bytes: [UInt8]
    private let textBytes: Int
    /// How many bytes are behind.
    var position = 0

    init(_ bytes: [UInt8], textBytes: Int) {
        self.bytes = bytes
        self.textBytes = textBytes
    }

    /// The byte at hand; nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// What is wrong here.
    func fault(_ reason: String) -> JSONFault { JSONFault(offset: position, reason: reason) }

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    /// Goes past this character; false where there is another.
    mutating func passes(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// A value that is neither an object nor a list, numbers as they are written; nil for null.
    mutating func scalar() throws(JSONFault) -> String? {
        guard let next else { throw fault("the line ends where a value should stand") }
        switch next {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true")
        case UInt8(ascii: "f"): return try word("false")
        case UInt8(ascii: "n"):
            _ = try word("null")
            return nil
        default: throw fault("this is no JSON value")
        }
    }

    /// A text in quotes, its escapes resolved.
    mutating func string() throws(JSONFault) -> String {
        position += 1
        var text: [UInt8] = []
        var start = position
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                text.append(contentsOf: bytes[start..<position])
                guard text.count <= textBytes else { throw fault("a text is longer than \(textBytes) bytes") }
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[start..<position])
                text.append(contentsOf: String(try escape()).utf8)
                start = position
            case 0..<0x20: throw fault("a control character in a text must be escaped")
            default: position += 1
            }
        }
        throw fault("the line ends inside quotes")
    }

    private mutating func escape() throws(JSONFault) -> Character {
        guard position + 1 < bytes.count else { throw fault("the line ends inside quotes") }
        let plain: Character? =
            switch bytes[position + 1] {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case UInt8(ascii: "/"): "/"
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{C}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        if let plain {
            position += 2
            return plain
        }
        guard bytes[position + 1] == UInt8(ascii: "u") else { throw fault("this escape is not known") }
        guard var code = codeUnit(at: position) else { throw fault("this escape needs four hexadecimal digits") }
        var length = 6
        if (0xD800...0xDBFF).contains(code), let low = codeUnit(at: position + 6), (0xDC00...0xDFFF).contains(low) {
            // A pair names one character beyond the first 65,536.
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            length = 12
        }
        guard code != 0 else { throw fault("U+0000 cannot be in a text") }
        guard let scalar = Unicode.Scalar(code) else { throw fault("this is half of a surrogate pair") }
        position += length
        return Character(scalar)
    }

    /// The number in `\uXXXX`; nil where there is no such escape.
    private func codeUnit(at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        return bytes[start + 2..<start + 6].reduce(into: UInt32?.some(0)) { sum, byte in
            let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            sum = digit.flatMap { digit in sum.map { $0 * 16 + UInt32(digit) } }
        }
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = position
        _ = passes("-")
        if !passes("0") { try digits() }
        if passes(".") { try digits() }
        if passes("e") || passes("E") {
            if !passes("+") { _ = passes("-") }
            try digits()
        }
        if let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
            throw fault("a number does not begin with 0")
        }
        guard position - start <= JSONLimits.numberBytes else {
            throw JSONFault(offset: start, reason: "a number has more than \(JSONLimits.numberBytes) digits")
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = position
        while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { position += 1 }
        if position == start { throw fault("a digit is missing") }
    }

    private mutating func word(_ word: String) throws(JSONFault) -> String {
        guard bytes[position...].starts(with: word.utf8) else { throw fault("this is no JSON value") }
        position += word.utf8.count
        return word
    }
}
