import BelayTesting
import Delivery
import Testing
import WebClient

/// The guard, asked by libcurl about the address that it is about to connect to, however the address was written.
@Suite struct GuardedConnectionTests {
    private static func refusal(of host: String, allowing allowed: [String] = []) async throws -> (Bool, Int) {
        let catcher = try WebhookCatcher()
        let destinations = try DestinationGuard(allowing: allowed)
        let client = WebClient(settings: WebClientSettings(addressCheck: { destinations.allows($0) }))
        var isRefused = false
        do {
            _ = try await client.send(WebRequest(url: "http://\(host):\(catcher.port)/hook", body: [1]))
        } catch WebClientError.addressRefused {
            isRefused = true
        } catch {
            // An address of a family that nothing listens on.
        }
        await client.close()
        let count = catcher.caught.count
        await catcher.stop()
        return (isRefused, count)
    }

    @Test(arguments: [
        "127.0.0.1", "localhost", "127.1", "2130706433", "0177.0.0.1", "0x7f000001", "0x7f.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "0.0.0.0", "0",
        "169.254.169.254", "[fe80::1]", "100.64.0.1",
    ])
    func `nothing is sent to an address that is not public, however it is written`(host: String) async throws {
        let (isRefused, count) = try await Self.refusal(of: host)
        #expect(isRefused)
        #expect(count == 0)
    }

    @Test func `a range that the operator allows is let through`() async throws {
        let (isRefused, count) = try await Self.refusal(of: "localhost", allowing: ["127.0.0.0/8", "::1"])
        #expect(!isRefused)
        #expect(count == 1)
    }

    @Test func `an allowed IPv4 range does not allow the IPv6 address that carries it`() async throws {
        let (isRefused, count) = try await Self.refusal(of: "[::ffff:127.0.0.1]", allowing: ["127.0.0.0/8"])
        #expect(isRefused)
        #expect(count == 0)
    }
}
