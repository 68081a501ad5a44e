/// Where words begin and end in folded text.
enum WordBoundary {
    /// Whether no word runs across this place.
    static func isBetweenWords(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index > 0, index < bytes.count else { return true }
        guard isWord(bytes, before: index) else { return true }
        if bytes[index] == UInt8(ascii: "'") { return !continuesWord(bytes, apostrophe: index) }
        return !isWord(bytes, at: index)
    }

    /// `don't` is one word, and `customer's` is `customer` with something after it.
    private static func continuesWord(_ bytes: [UInt8], apostrophe: Int) -> Bool {
        let next = apostrophe + 1
        guard next < bytes.count, isWord(bytes, at: next) else { return false }
        return bytes[next] != UInt8(ascii: "s") || (next + 1 < bytes.count && isWord(bytes, at: next + 1))
    }

    /// Whether the character that starts at the index belongs to a word.
    static func isWord(_ bytes: [UInt8], at index: Int) -> Bool {
        let byte = bytes[index]
        return byte < 0x80 ? isASCIIWord(byte) : isWord(scalar(bytes, at: index))
    }

    private static func isWord(_ bytes: [UInt8], before index: Int) -> Bool {
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isWord(bytes, at: start)
    }

    static func isASCIIWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// Whether a phrase may begin at `byte` after `previous`; true also where only more of the text could tell.
    @inline(__always)
    static func mayBegin(_ byte: UInt8, after previous: UInt8) -> Bool {
        let kind = kinds[Int(byte)]
        return kind != 2 && (kind != 1 || kinds[Int(previous)] != 1)
    }

    /// 1 for letters and digits of ASCII, 2 for bytes within a longer character, 0 for all others.
    private static let kinds: [UInt8] = (0...255).map { (byte: UInt8) in
        isASCIIWord(byte) ? 1 : byte & 0xC0 == 0x80 ? 2 : 0
    }

    /// Scripts without spaces between words (Chinese, Japanese, Thai) have no boundaries to look for; nor have emoji.
    private static func isWord(_ value: UInt32) -> Bool {
        switch value {
        case 0xE00..<0xE80, 0x2000..<0x2C00, 0x2E80..<0xABC0, 0xAC00..<0xF900, 0x1F000...: false
        default: Unicode.Scalar(value).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
        }
    }

    private static func scalar(_ bytes: [UInt8], at index: Int) -> UInt32 {
        let length = length(of: bytes[index])
        guard length > 1, index + length <= bytes.count else { return UInt32(bytes[index]) }
        var value = UInt32(bytes[index] & (0xFF >> (length + 1)))
        for tail in bytes[index + 1..<index + length] { value = value << 6 | UInt32(tail & 0x3F) }
        return value
    }

    /// How many bytes the character has whose first byte this is.
    static func length(of lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
