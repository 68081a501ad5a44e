import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

@Test func `An answer in the last second is in time, and one in the second of the breach is late`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel(warningShares: [])
        let early = try await belay.open(subject: "Early", assignee: "Ana")
        let late = try await belay.open(subject: "Late", assignee: "Ana")
        try await belay.advance(to: Instant.at(.monday, 13).advanced(by: .seconds(-1)))
        try await belay.reply(early.id)
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 13))
        try await belay.expect(
            .notice("breach", to: "Ana", about: .ticket(late.id)),
            .notice("breach", to: "Maria", about: .ticket(late.id)))
        try await belay.reply(late.id)
        try await belay.expect(.notice("progress-update", to: "Kim"))
        let clocks = try await belay.store.read { try ($0.clocks(of: early.id), $0.clocks(of: late.id)) }
        #expect(clocks.0.map(\.breachedAt) == [nil])
        #expect(clocks.1.map(\.breachedAt) == [.at(.monday, 13)])
        #expect(clocks.1.map(\.state) == [.met])
    }
}
