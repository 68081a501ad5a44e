/// What of a response has come in so far.
struct ReceivedResponse {
    private(set) var headerBlock: [UInt8] = []
    private(set) var body: [UInt8] = []
    private(set) var truncated = false
    /// Whether the receiver sent more header bytes than anyone reads.
    private(set) var hasTooManyHeaders = false
    private var limit = 0
    private var headerBytes = 0
    private var isComplete = false

    /// All header bytes of one answer, interim responses and trailers included.
    private static let headerLimit = 64 * 1_024

    var hasBegun: Bool { headerBytes > 0 }

    mutating func begin(limit: Int) {
        self = ReceivedResponse()
        self.limit = max(0, limit)
    }

    /// Whether to go on.
    mutating func addHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        if headerBytes > Self.headerLimit {
            hasTooManyHeaders = true
            return false
        }
        if unsafe line.starts(with: "HTTP/".utf8) {
            // An interim response (100 and the like) went before; only the last one's headers count.
            headerBlock.removeAll(keepingCapacity: true)
            isComplete = false
        } else if line.count <= 2, unsafe line.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) {
            isComplete = true
        } else if !isComplete {
            if headerBlock.isEmpty { headerBlock.reserveCapacity(256) }
            unsafe headerBlock.append(contentsOf: line)
        }
        return true
    }

    /// Whether to go on: not once more has come than the limit allows.
    mutating func addBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let room = limit - body.count
        unsafe body.append(contentsOf: bytes.prefix(room))
        truncated = bytes.count > room
        return !truncated
    }
}
