import Delivery
import Testing
import WebClient

@Suite struct AddressBlockTests {
    @Test(arguments: [
        ("10.1.0.0/16", "10.1.0.0", "10.1.255.255", "10.2.0.0"), ("10.1.2.3", "10.1.2.3", "10.1.2.3", "10.1.2.4"),
        ("192.168.4.0/22", "192.168.4.0", "192.168.7.255", "192.168.8.0"),
        ("0.0.0.0/1", "0.0.0.0", "127.255.255.255", "128.0.0.0"),
        ("fd00:1::/32", "fd00:1::", "fd00:1:ffff:ffff:ffff:ffff:ffff:ffff", "fd00:2::"),
        ("fd00:8000::/17", "fd00:8000::", "fd00:ffff::1", "fd00:7fff::"),
        ("::1", "::1", "::1", "::2"),
    ])
    func `a block holds its first and last address and not the next`(
        text: String, first: String, last: String, next: String
    ) throws {
        let block = try AddressBlock(text)
        #expect(block.contains(try #require(SocketAddress(first))))
        #expect(block.contains(try #require(SocketAddress(last, port: 443))))
        #expect(!block.contains(try #require(SocketAddress(next))))
    }

    @Test func `a block of everything holds its family only`() throws {
        let block = try AddressBlock("0.0.0.0/0")
        #expect(block.contains(try #require(SocketAddress("8.8.8.8"))))
        #expect(!block.contains(try #require(SocketAddress("::ffff:8.8.8.8"))))
    }

    @Test(arguments: [("10.1.2.3", "10.1.2.3/32"), ("FD00::/8", "fd00::/8"), ("0.0.0.0/0", "0.0.0.0/0")])
    func `a block is printed in its usual form`(text: String, printed: String) throws {
        #expect(try AddressBlock(text).description == printed)
    }

    @Test(arguments: [
        ("", "before the slash"), ("/8", "before the slash"), ("10/8", "before the slash"),
        ("10.0.0/8", "before the slash"),
        ("0x0a.0.0.0/8", "before the slash"), ("localhost", "before the slash"), ("[::1]/128", "before the slash"),
        (" 10.0.0.0/8", "before the slash"), ("10.0.0.0/", "0 to 32"), ("10.0.0.0/33", "0 to 32"),
        ("10.0.0.0/-1", "0 to 32"), ("10.0.0.0/08", "0 to 32"), ("10.0.0.0/8/8", "0 to 32"),
        ("10.0.0.0/255.0.0.0", "0 to 32"), ("fd00::/129", "0 to 128"), ("10.0.0.1/8", "10.0.0.0/8 is meant"),
        ("fd00:1::1/32", "fd00:1::/32 is meant"),
    ])
    func `another text is refused with the reason`(text: String, reason: String) throws {
        let error = try #require(throws: DeliveryError.self) { try AddressBlock(text) }
        #expect(error.description.contains(reason))
        #expect(error.description.hasPrefix("\"\(text)\" is not a block of addresses: "))
    }
}
