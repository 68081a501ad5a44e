import CMicroHTTPD
import Glibc

/// Copies a request's headers out of the library's memory and judges them on the way.
///
/// The library stops at a zero byte, joins folded lines to the wrong half of the field, accepts a bare line feed, and
/// takes the first of several lengths; each of these lets a request be understood differently by a proxy and by us. It
/// leaves the lines in place, though, with zeros for the colon and the line break, so what it made of them can be held
/// against where they stand.
@safe struct HeaderCollector {
    enum Fault {
        case malformed(String)
        case tooManyFields
        case unsupportedCoding
    }

    private(set) var bytes: [UInt8] = []
    private(set) var fields: [Headers.Field] = []
    private(set) var fault: Fault?
    private(set) var hosts = 0
    private(set) var contentLengths = 0
    private(set) var transferEncodings = 0
    private(set) var contentLength = 0
    private(set) var hostField: Int?
    private let maximumFields: Int
    // Where the next line must begin for the lines to be what the client sent.
    private(set) var nextLine: UnsafePointer<CChar>

    init(firstLine: UnsafePointer<CChar>, capacity: Int, maximumFields: Int) {
        unsafe nextLine = firstLine
        self.maximumFields = maximumFields
        bytes.reserveCapacity(capacity)
        fields.reserveCapacity(16)
    }

    mutating func refuse(_ fault: Fault) {
        if self.fault == nil { self.fault = fault }
    }

    /// Takes one field; false once there is something to refuse.
    mutating func take(_ name: UnsafeBufferPointer<CChar>, _ value: UnsafeBufferPointer<CChar>) -> Bool {
        guard let nameStart = name.baseAddress, let valueStart = value.baseAddress,
            unsafe nameStart == nextLine, unsafe valueStart > nameStart + name.count
        else {
            refuse(.malformed("A header line is folded, holds a zero byte, or does not end with CR LF."))
            return false
        }
        unsafe nextLine = valueStart + value.count + 2
        guard fields.count < maximumFields else {
            refuse(.tooManyFields)
            return false
        }
        let nameBytes = UnsafeRawBufferPointer(name)
        var valueBytes = UnsafeRawBufferPointer(value)
        while let last = unsafe valueBytes.last, last == 0x20 || last == 0x09 {
            unsafe valueBytes = UnsafeRawBufferPointer(rebasing: valueBytes.dropLast())
        }
        guard unsafe HeaderSyntax.isToken(nameBytes), unsafe HeaderSyntax.isValue(valueBytes) else {
            refuse(.malformed("A header has a control character, or a name that is no token."))
            return false
        }
        let start = Int32(truncatingIfNeeded: bytes.count)
        unsafe bytes.append(contentsOf: nameBytes)
        let nameEnd = Int32(truncatingIfNeeded: bytes.count)
        bytes.append(0)
        unsafe bytes.append(contentsOf: valueBytes)
        let valueEnd = Int32(truncatingIfNeeded: bytes.count)
        bytes.append(0)
        fields.append(Headers.Field(name: start..<nameEnd, value: nameEnd + 1..<valueEnd))
        // The four names that decide how a request is framed and for whom it is differ in length.
        switch nameBytes.count {
        case 4 where unsafe Self.equals(nameBytes, "host"):
            hosts += 1
            hostField = fields.count - 1
            guard unsafe valueBytes.allSatisfy(Self.isHost) else {
                refuse(.malformed("The Host header is no host name."))
                return false
            }
        case 14 where unsafe Self.equals(nameBytes, "content-length"):
            contentLengths += 1
            unsafe takeLength(valueBytes)
        case 17 where unsafe Self.equals(nameBytes, "transfer-encoding"):
            transferEncodings += 1
            // Untrimmed, because the library compares so: anything else it would read until the connection closes.
            guard unsafe Self.equals(UnsafeRawBufferPointer(value), "chunked") else {
                refuse(.unsupportedCoding)
                return false
            }
        default: break
        }
        return true
    }

    private mutating func takeLength(_ digits: UnsafeRawBufferPointer) {
        var length = 0
        var index = 0
        while index < digits.count {
            let value = unsafe Int(digits[index]) - 48
            guard (0...9).contains(value), length < Int.max / 16 else { break }
            length = length * 10 + value
            index += 1
        }
        guard index > 0, index == digits.count else {
            return refuse(.malformed("The Content-Length is no number of bytes."))
        }
        contentLength = length
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private static func equals(_ bytes: UnsafeRawBufferPointer, _ lowercase: StaticString) -> Bool {
        guard bytes.count == lowercase.utf8CodeUnitCount else { return false }
        var index = 0
        while index < bytes.count {
            guard unsafe HeaderSyntax.lowercase(bytes[index]) == lowercase.utf8Start[index] else { return false }
            index += 1
        }
        return true
    }
}
