import Model
import Testing

struct NetworkRangeTests {
    @Test func `an address lies in a network by its first bits`() throws {
        let range = try #require(NetworkRange("10.2.0.0/15"))
        #expect(range.contains("10.3.0.1") && !range.contains("10.0.0.1") && !range.contains("10.4.0.1"))
        #expect(["10.1.0.0", "10.1.255.255"].allSatisfy { NetworkRange("10.0.0.0/15")?.contains($0) == true })
        #expect(NetworkRange("2001:db8::/32")?.contains("2001:db8:ffff:0:0:0:0:1") == true)
        #expect(NetworkRange("0.0.0.0/0")?.contains("2001:db8::1") == false)
        #expect(NetworkRange("::1/128")?.contains("0:0:0:0:0:0:0:1") == true)
        #expect(NetworkRange("127.0.0.1")?.contains("::ffff:127.0.0.1") == true)
    }

    @Test(arguments: ["", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/+8", "10.0.0/8", "localhost", "::1/129", "1.2.3.4/"])
    func `what is no network is refused`(text: String) { #expect(NetworkRange(text) == nil) }

    @Test func `a base address has a scheme and a host and nothing to smuggle`() {
        #expect(BaseURL("https://help.example.com/")?.description == "https://help.example.com")
        #expect(BaseURL("https://Help.example.com:8443/desk")?.authority == "help.example.com:8443")
        for text in [
            "ftp://a.example", "help.example.com", "https://", "https://a:b@c.example", "https://a.example/?q",
            "https://a b",
        ] {
            #expect(BaseURL(text) == nil, "\(text)")
        }
    }
}
