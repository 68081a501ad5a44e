/// The one stretch of bytes that a request asks for (RFC 9110, section 14).
enum ByteRange {
    /// The stretch of a file of this size; nil where all of it is to be sent: nothing, several stretches, something unknown or
    /// something outside of the file is asked for, all of which a server may answer with the whole.
    static func parse(_ field: String, size: Int) -> Range<Int>? {
        guard field.lowercased().hasPrefix("bytes=") else { return nil }
        let parts = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let numbers = parts.map { part -> Int? in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
        }
        switch (numbers[0], numbers[1]) {
        case (let first?, let last?) where first <= last && first < size: return first..<min(last, size - 1) + 1
        case (let first?, nil) where parts[1].isEmpty && first < size: return first..<size
        case (nil, let count?) where parts[0].isEmpty && count > 0: return max(0, size - count)..<size
        default: return nil
        }
    }
}
