import Secrets
import Testing

@Suite struct EncodingTests {
    @Test(arguments: [
        // RFC 4648, section 10.
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `Base64 is that of RFC 4648`(text: String, encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(text.utf8))
    }

    @Test func `the URL-safe alphabet has its own characters and no padding`() {
        let bytes: [UInt8] = [0xFB, 0xFF, 0xFE, 0xFB]
        #expect(Base64.encode(bytes) == "+//++w==")
        #expect(Base64.encode(bytes, .urlSafe) == "-__--w")
        #expect(Base64.decode("-__--w", .urlSafe) == bytes)
    }

    @Test(arguments: ["Zg", "Zg=", "Zg===", "Z", "Zh==", "Zm 9v", "Zm9v\n", "Zm9v!", "-__-", "Zg==Zg=="])
    func `Base64 that is not exact is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func `every length of bytes comes back`() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
            #expect(Base64.decode(Base64.encode(bytes, .urlSafe), .urlSafe) == bytes)
            #expect(Hexadecimal.decode(Hexadecimal.encode(bytes)) == bytes)
        }
    }

    @Test func `hexadecimal reads both cases and writes the lower one`() {
        #expect(Hexadecimal.encode([0x00, 0xAB, 0xFF]) == "00abff")
        #expect(Hexadecimal.decode("00ABff") == [0x00, 0xAB, 0xFF])
    }

    @Test(arguments: ["0", "0g", "00 11", "0x00"]) func `hexadecimal that is none is refused`(text: String) {
        #expect(Hexadecimal.decode(text) == nil)
    }
}
