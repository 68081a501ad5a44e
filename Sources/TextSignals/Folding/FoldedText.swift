/// A text reduced to what matters when words are compared: no case, no accents, one kind of apostrophe and space.
///
/// Every folded byte remembers where in the original it came from, so that a find can be shown in the text as written.
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// For each folded byte its offset in the original's UTF-8, and one more for the end.
    private(set) var origins: [Int32] = []

    /// `keepingLines` folds white space with a line break in it to a line break instead of a space.
    init(_ text: String, keepingLines: Bool = false) {
        var text = text
        text.withUTF8 { fold($0, keepingLines: keepingLines) }
    }

    private mutating func fold(_ source: UnsafeBufferPointer<UInt8>, keepingLines: Bool) {
        // No character folds to more than twice its bytes, so both arrays are written without growing.
        let capacity = source.count * 2 + 1
        var folded: [Int32] = []
        bytes = [UInt8](unsafeUninitializedCapacity: capacity) { bytes, count in
            folded = [Int32](unsafeUninitializedCapacity: capacity) { origins, total in
                var sink = FoldingSink(bytes: bytes, origins: origins)
                Self.fold(source, keepingLines: keepingLines, into: &sink)
                origins[sink.count] = Int32(truncatingIfNeeded: source.count)
                count = sink.count
                total = sink.count + 1
            }
        }
        origins = folded
    }

    private static func fold(
        _ source: UnsafeBufferPointer<UInt8>, keepingLines: Bool, into sink: inout FoldingSink
    ) {
        let table = FoldingTable.shared
        var offset = 0
        while offset < source.count {
            let byte = source[offset]
            let origin = offset
            if byte < 0x80 {
                offset += 1
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): sink.append(byte | 0x20, origin)
                case 0x20, 0x09, 0x0B, 0x0C: sink.appendSpace(0x20, origin)
                case 0x0A, 0x0D: sink.appendSpace(keepingLines ? 0x0A : 0x20, origin)
                case UInt8(ascii: "`"): sink.append(UInt8(ascii: "'"), origin)
                default: sink.append(byte, origin)
                }
                continue
            }
            let (scalar, length) = decode(source, at: offset)
            offset += length
            switch table.folded(scalar) {
            case .space: sink.appendSpace(0x20, origin)
            case .bytes(var packed):
                while packed != 0 {
                    sink.append(UInt8(truncatingIfNeeded: packed), origin)
                    packed >>= 8
                }
            case .same:
                for index in origin..<offset { sink.append(source[index], origin) }
            }
        }
    }

    /// A `String` is always well-formed UTF-8, so the lead byte alone tells the length.
    private static func decode(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int) {
        func tail(_ index: Int) -> UInt32 { UInt32(source[offset + index] & 0x3F) }
        let lead = UInt32(source[offset])
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
        return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
}
