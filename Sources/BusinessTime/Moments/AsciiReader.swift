/// Reads numbers of fixed width and single signs from text, without making a string of any part of it.
struct AsciiReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    /// Runs `body` over the UTF-8 bytes of `text`.
    static func read<Result>(_ text: String, _ body: (inout AsciiReader) -> Result?) -> Result? {
        let quick = text.utf8.withContiguousStorageIfAvailable { bytes -> Result? in
            var reader = AsciiReader(bytes: bytes)
            return body(&reader)
        }
        if let quick { return quick }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            var reader = AsciiReader(bytes: bytes)
            return body(&reader)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Steps over the next byte where it is this one.
    mutating func accept(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// The next digit.
    mutating func digit() -> Int? {
        guard let byte = next, byte >= 48, byte <= 57 else { return nil }
        position += 1
        return Int(byte) - 48
    }

    /// A number of exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// A year as ISO 8601 writes it: four digits, or a sign and five to nine.
    mutating func year() -> Int? {
        let isNegative = next == UInt8(ascii: "-")
        guard isNegative || next == UInt8(ascii: "+") else { return number(digits: 4) }
        position += 1
        var value = 0
        var digits = 0
        while digits < 9, let digit = digit() {
            value = value * 10 + digit
            digits += 1
        }
        return digits >= 5 ? (isNegative ? -value : value) : nil
    }
}
