import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct IncomingLogTests {
    private static let hook = IncomingHook(
        id: 0, name: "forge", kind: .ticket, map: ["subject": .constant("=It \"burns\" = 1"), "body": .constant("")],
        signature: .hmac, header: "X-Signature", secret: SigningSecret("a-secret-of-the-forge"),
        retiring: RetiringSecret(secret: SigningSecret("an-older-secret-of-it"), until: .at(.friday, 9)),
        disabledBecause: "moving", createdAt: .at(.monday, 9))

    @Test func `A door comes back as it was stored`() async throws {
        try await withStore { store, _ in
            var hook = Self.hook
            hook.map["requester"] = IncomingSource("/a~1b/0/~0")
            let stored = hook
            hook.id = try await store.write { try $0.insert(stored) }
            let (id, expected) = (hook.id, hook)
            #expect(try await store.read { try $0.configuration().incoming[id] } == expected)
        }
    }

    @Test func `Accepted messages are remembered for good, and the last five hundred lines of those refused`()
        async throws
    {
        try await withStore { store, _ in
            try await store.write { writer in
                let hook = try writer.insert(Self.hook)
                let other = try writer.insert(named("other"))
                func refuse(_ name: String?, _ moment: Instant, times: Int = 1, by door: IncomingID) throws {
                    try writer.log(
                        refused: IncomingMessage(messageID: name, at: moment, refusedBecause: "x", times: times),
                        of: door, since: moment.advanced(by: .minutes(-1)))
                }
                try writer.log(IncomingMessage(messageID: "a", at: .at(.monday, 9), record: .ticket(1)), of: hook)
                try refuse("a", .at(.monday, 9), by: other)
                for number in 1...600 { try refuse("\(number)", .at(.monday, 9), by: hook) }
                let refused = try writer.incomingMessages(of: hook, onlyRefused: true, before: nil, limit: 1000)
                #expect(refused.map(\.messageID) == (101...600).reversed().map { "\($0)" })
                #expect(try writer.acceptedMessage("a", of: hook)?.record == .ticket(1))
                #expect(try writer.acceptedMessage("600", of: hook) == nil)
                #expect(try writer.acceptedMessage("a", of: other) == nil)
                // Alike within a minute is one line, by whichever door.
                for seconds in [0, 60, 61] {
                    try refuse(nil, .at(.tuesday, 9).advanced(by: .seconds(Int64(seconds))), times: 2, by: other)
                }
                let counted = try writer.incomingMessages(of: other, onlyRefused: false, before: nil, limit: 10)
                #expect(counted.map(\.times) == [2, 4, 1])
                try writer.delete(hook)
                #expect(try writer.incomingMessages(of: hook, onlyRefused: false, before: nil, limit: 10).isEmpty)
            }
        }
    }

    private func named(_ name: String) -> IncomingHook {
        var hook = Self.hook
        hook.name = name
        return hook
    }
}
