/// Where folded bytes and their origins are written; both buffers are large enough for any text of the source's size.
struct FoldingSink {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    let origins: UnsafeMutableBufferPointer<Int32>
    private(set) var count = 0

    init(bytes: UnsafeMutableBufferPointer<UInt8>, origins: UnsafeMutableBufferPointer<Int32>) {
        self.bytes = bytes
        self.origins = origins
    }

    mutating func append(_ byte: UInt8, _ origin: Int) {
        bytes[count] = byte
        origins[count] = Int32(truncatingIfNeeded: origin)
        count += 1
    }

    /// A run of white space is one space, or one line break when there is one in it.
    mutating func appendSpace(_ space: UInt8, _ origin: Int) {
        guard count > 0 else { return append(space, origin) }
        switch bytes[count - 1] {
        case 0x20: bytes[count - 1] = space
        case 0x0A: break
        default: append(space, origin)
        }
    }
}
