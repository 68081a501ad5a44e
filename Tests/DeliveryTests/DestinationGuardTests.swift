import Delivery
import Testing
import WebClient

@Suite struct DestinationGuardTests {
    @Test(arguments: [
        ("0.0.0.0", "unspecified"), ("0.1.2.3", "unspecified"), ("10.0.0.1", "private"), ("10.255.255.255", "private"),
        ("100.64.0.0", "carrier-grade NAT"), ("100.127.255.255", "carrier-grade NAT"),
        ("100.100.100.200", "cloud metadata"),
        ("127.0.0.1", "loopback"), ("127.255.255.254", "loopback"), ("168.63.129.16", "cloud metadata"),
        ("169.254.0.1", "link-local"), ("169.254.169.254", "cloud metadata"), ("172.16.0.0", "private"),
        ("172.31.255.255", "private"), ("192.0.0.170", "protocol assignments"), ("192.0.0.192", "cloud metadata"),
        ("192.0.2.1", "documentation"), ("192.88.99.1", "6to4 relay"), ("192.168.0.1", "private"),
        ("198.18.0.1", "benchmark"), ("198.19.255.255", "benchmark"), ("198.51.100.7", "documentation"),
        ("203.0.113.7", "documentation"), ("224.0.0.1", "multicast"), ("239.255.255.255", "multicast"),
        ("240.0.0.1", "reserved"), ("255.255.255.254", "reserved"), ("255.255.255.255", "broadcast"),
        ("::", "unspecified"), ("::1", "loopback"), ("::2", "IPv4-compatible"), ("::127.0.0.1", "IPv4-compatible"),
        ("::ffff:127.0.0.1", "IPv4-mapped"), ("::ffff:8.8.8.8", "IPv4-mapped"), ("64:ff9b::a00:1", "NAT64"),
        ("64:ff9b::808:808", "NAT64"), ("64:ff9b:1::a00:1", "NAT64"), ("100::1", "discard"), ("2001::1", "Teredo"),
        ("2001:2::1", "benchmark"), ("2001:10::1", "protocol assignments"), ("2001:db8::1", "documentation"),
        ("2002:7f00:1::", "6to4"), ("2002:808:808::1", "6to4"), ("3fff::1", "documentation"),
        ("fc00::1", "unique local"),
        ("fd00:ec2::254", "cloud metadata"), ("fdff:ffff::1", "unique local"), ("fe80::1", "link-local"),
        ("febf::1", "link-local"), ("fec0::1", "site-local"), ("ff02::1", "multicast"), ("5f00::1", "not public"),
        ("4000::1", "not public"), ("1::1", "not public"), ("200::1", "not public"),
    ])
    func `an address that is not public is refused by name`(text: String, name: String) throws {
        let address = try #require(SocketAddress(text, port: 443))
        #expect(DestinationGuard().refusal(of: address) == name)
        #expect(!DestinationGuard().allows(address))
    }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
        "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.0.3.0", "192.167.255.255",
        "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.101.0", "203.0.112.255", "223.255.255.255",
        "2001:200::1", "2001:4860:4860::8888", "2003::1", "2606:4700::1111", "2a00:1450::1", "3ffe::1",
    ])
    func `a public address is let through`(text: String) throws {
        #expect(DestinationGuard().allows(try #require(SocketAddress(text, port: 80))))
    }

    @Test func `an allowed block is let through, and nothing beside it`() throws {
        let allowing = try DestinationGuard(allowing: ["10.1.0.0/16", "::1", "169.254.169.254"])
        for text in ["10.1.2.3", "::1", "169.254.169.254"] {
            #expect(allowing.allows(try #require(SocketAddress(text))), "\(text)")
        }
        for text in ["10.2.0.1", "127.0.0.1", "169.254.169.253", "::ffff:10.1.2.3"] {
            #expect(!allowing.allows(try #require(SocketAddress(text))), "\(text)")
        }
    }

    @Test func `allowing a block that carries IPv4 does not allow the private addresses inside`() throws {
        let allowing = try DestinationGuard(allowing: ["64:ff9b::/96", "::ffff:0:0/96", "2002::/16"])
        for text in ["64:ff9b::808:808", "::ffff:8.8.8.8", "2002:808:808::1"] {
            #expect(allowing.allows(try #require(SocketAddress(text))), "\(text)")
        }
        for text in ["64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "::ffff:127.0.0.1", "2002:c0a8:1::1"] {
            #expect(!allowing.allows(try #require(SocketAddress(text))), "\(text)")
        }
    }

    @Test func `allowing both the carrier and what it carries lets both through`() throws {
        let allowing = try DestinationGuard(allowing: ["64:ff9b::/96", "10.0.0.0/8"])
        #expect(allowing.refusal(of: try #require(SocketAddress("64:ff9b::a00:1"))) == nil)
        #expect(allowing.refusal(of: try #require(SocketAddress("64:ff9b::7f00:1"))) == "loopback")
    }

    @Test func `the web client refuses by the guard`() async throws {
        let destinations = DestinationGuard()
        let client = WebClient(settings: WebClientSettings(addressCheck: { destinations.allows($0) }))
        // Each is another way to write 127.0.0.1 that resolvers understand.
        for host in ["127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "017700000001", "[::1]"] {
            await #expect(throws: WebClientError.self, "\(host)") {
                do throws(WebClientError) {
                    _ = try await client.send(WebRequest(url: "http://\(host):9/"))
                } catch {
                    guard case .addressRefused = error else {
                        Issue.record("\(host): \(error)")
                        return
                    }
                    throw error
                }
            }
        }
        await client.close()
    }
}
