/// Writes digits and signs straight into a string's own storage: moments are printed by the thousand.
struct AsciiWriter {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    /// A string of at most `capacity` bytes; what `body` writes beyond that is dropped.
    static func string(capacity: Int, _ body: (inout AsciiWriter) -> Void) -> String {
        String(unsafeUninitializedCapacity: capacity) { buffer in
            var writer = AsciiWriter(buffer: buffer)
            body(&writer)
            return writer.count
        }
    }

    private init(buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func put(_ byte: UInt8) {
        guard count < buffer.count else { return }
        buffer[count] = byte
        count += 1
    }

    /// The last `digits` decimal digits of a number that is not negative, with leading zeros.
    mutating func put(_ number: Int, digits: Int) {
        guard count + digits <= buffer.count else { return }
        var rest = number
        var position = count + digits
        while position > count {
            position -= 1
            buffer[position] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        }
        count += digits
    }

    /// A year as ISO 8601 writes it: four digits, outside 0000–9999 a sign and as many as it takes (at least five).
    mutating func put(year: Int) {
        guard year < 0 || year > 9999 else { return put(year, digits: 4) }
        put(UInt8(ascii: year < 0 ? "-" : "+"))
        var digits = 5
        var limit = 100_000
        while year.magnitude >= limit, digits < 12 {
            digits += 1
            limit *= 10
        }
        put(Int(year.magnitude), digits: digits)
    }
}
