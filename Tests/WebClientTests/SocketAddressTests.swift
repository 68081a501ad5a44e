import Testing
import WebClient

@Suite struct SocketAddressTests {
    @Test(arguments: [("192.0.2.7", "192.0.2.7:443"), ("2001:db8::7", "[2001:db8::7]:443"), ("::", "[::]:443")])
    func `an address is read and printed`(text: String, printed: String) throws {
        let address = try #require(SocketAddress(text, port: 443))
        #expect(address.description == printed)
        #expect(address.host == text)
        #expect(SocketAddress(bytes: address.bytes, port: 443) == address)
    }

    @Test(arguments: ["", "192.0.2", "192.0.2.256", "0x7f.1", "127.1", "[::1]", "fe80::1%eth0", "example.com"])
    func `other text is no address`(text: String) {
        #expect(SocketAddress(text) == nil)
    }

    @Test func `bytes make an address only in fours and sixteens`() {
        #expect(SocketAddress(bytes: [127, 0, 0], port: 1) == nil)
        #expect(SocketAddress(bytes: [127, 0, 0, 1], port: 1)?.family == .ipv4)
        #expect(SocketAddress(bytes: [UInt8](repeating: 0, count: 16), port: 1)?.family == .ipv6)
    }
}
