/// Checks that bytes are one JSON value (RFC 8259) before anything is read from them, because Foundation does not say
/// where a text is wrong, nor stops early where it is nested without end.
struct JSONSyntax {
    /// The offset of the first byte that cannot stand where it does.
    struct Fault: Error, Equatable {
        var offset: Int
        /// What is wrong there, to complete “line 1, column 2: …”.
        var reason: String
    }

    private let bytes: [UInt8]
    private var position = 0

    /// Throws the first fault; nesting deeper than `limit` is one.
    static func check(_ bytes: [UInt8], nestingLimit limit: Int) throws(Fault) {
        var syntax = JSONSyntax(bytes: bytes)
        try syntax.value(depthLeft: limit)
        syntax.skipSpace()
        if syntax.position < bytes.count { throw syntax.fault("there is more after the end of the value") }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ reason: String) -> Fault { Fault(offset: position, reason: reason) }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    // Calls itself once for each level of nesting, of which there are few.
    private mutating func value(depthLeft: Int) throws(Fault) {
        skipSpace()
        guard let next else { throw fault("the text ends where a value should stand") }
        switch next {
        case UInt8(ascii: "{"):
            try members(end: UInt8(ascii: "}"), depthLeft: depthLeft) { syntax throws(Fault) in
                guard syntax.next == UInt8(ascii: "\"") else {
                    throw syntax.fault("a field's name in quotes is missing")
                }
                try syntax.string()
                syntax.skipSpace()
                guard syntax.next == UInt8(ascii: ":") else { throw syntax.fault("a colon is missing") }
                syntax.position += 1
            }
        case UInt8(ascii: "["): try members(end: UInt8(ascii: "]"), depthLeft: depthLeft) { _ throws(Fault) in }
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: throw fault("this is no JSON value")
        }
    }

    private mutating func members(
        end: UInt8, depthLeft: Int, before: (inout JSONSyntax) throws(Fault) -> Void
    ) throws(Fault) {
        guard depthLeft > 0 else { throw fault("it is nested too deeply") }
        position += 1
        skipSpace()
        if next == end {
            position += 1
            return
        }
        while true {
            skipSpace()
            try before(&self)
            try value(depthLeft: depthLeft - 1)
            skipSpace()
            if next == end {
                position += 1
                return
            }
            guard next == UInt8(ascii: ",") else { throw fault("a comma or the closing bracket is missing") }
            position += 1
        }
    }

    private mutating func string() throws(Fault) {
        position += 1
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20: throw fault("a control character in a text must be escaped")
            default: position += 1
            }
        }
        throw fault("the text ends inside quotes")
    }

    private mutating func escape() throws(Fault) {
        guard position + 1 < bytes.count else { throw fault("the text ends inside quotes") }
        guard bytes[position + 1] == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(bytes[position + 1]) else { throw fault("this escape is not known") }
            position += 2
            return
        }
        switch codeUnit(at: position) {
        case nil: throw fault("this escape needs four hexadecimal digits")
        case (0xD800...0xDBFF)?:
            // Half of a pair, which names one character beyond the first 65,536.
            guard let low = codeUnit(at: position + 6), (0xDC00...0xDFFF).contains(low) else {
                throw fault("this is half of a surrogate pair")
            }
            position += 12
        case (0xDC00...0xDFFF)?: throw fault("this is half of a surrogate pair")
        default: position += 6
        }
    }

    /// The number in `\uXXXX`; nil where there is no such escape.
    private func codeUnit(at start: Int) -> Int? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        return bytes[start + 2..<start + 6].reduce(into: Int?.some(0)) { sum, byte in
            let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            sum = digit.flatMap { digit in sum.map { $0 * 16 + digit } }
        }
    }

    private mutating func number() throws(Fault) {
        if next == UInt8(ascii: "-") { position += 1 }
        if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        if let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
            throw fault("a number does not begin with 0")
        }
    }

    private mutating func digits() throws(Fault) {
        let start = position
        while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { position += 1 }
        if position == start { throw fault("a digit is missing") }
    }

    private mutating func word(_ word: StaticString) throws(Fault) {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[position..<end].elementsEqual(word.description.utf8) else {
            throw fault("this is no JSON value")
        }
        position = end
    }
}
