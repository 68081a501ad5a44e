import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Whoever follows hears what happens, in order, and only what is theirs`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        var follower = belay.environment.feed.follow(after: nil)
        let ticket = try await belay.open()
        try await belay.run(ChangeTicket(ticket: ticket.id, tags: ["fire"]), as: "Ana")
        try await belay.run(ChangeSetting(name: .company, value: "Acme"))
        let heard = try await follower.upTo(belay.environment.feed.last)

        #expect(heard.map(\.event.sequence) == heard.map(\.event.sequence).sorted())
        let ana = try belay.principal("Ana")
        let sara = try belay.principal("Sara")
        let kinds = heard.filter { $0.isFor(ana) }.map(\.event.draft.kind)
        #expect(kinds == [.ticketOpened, .ticketChanged])
        #expect(heard.filter { $0.isFor(sara) } == [])
        let everything = heard.filter { $0.isFor(.operatorAtConsole) }
        #expect(everything.last?.event.draft.subject.noun == .setting)
        try await belay.disregardNotifications()
    }
}

@Test func `A record that moves is heard of where it was and where it comes`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        var follower = belay.environment.feed.follow(after: nil)
        try await belay.run(ChangeTicket(ticket: ticket.id, department: "Sales"))
        let heard = try await follower.upTo(belay.environment.feed.last)
        let moved = try #require(heard.first { $0.event.draft.kind == .ticketChanged })
        #expect(moved.isFor(try belay.principal("Ana")))
        #expect(moved.isFor(try belay.principal("Sara")))
        try await belay.disregardNotifications()
    }
}

@Test func `Whoever comes back goes on where they were, however long they were away`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let before = belay.environment.feed.last
        // More than is read at once.
        let ticket = try await belay.open()
        for round in 1...250 {
            try await belay.run(ChangeTicket(ticket: ticket.id, priority: round.isMultiple(of: 2) ? "low" : "high"))
        }
        var follower = belay.environment.feed.follow(after: before)
        let heard = try await follower.upTo(belay.environment.feed.last)
        #expect(heard.map(\.event.sequence) == Array(before + 1...belay.environment.feed.last))
        // One who asks for what has not happened yet begins now.
        var early = belay.environment.feed.follow(after: 1_000_000)
        try await belay.run(ChangeTicket(ticket: ticket.id, tags: ["last"]))
        #expect(try await early.upTo(belay.environment.feed.last).count == 1)
        try await belay.disregardNotifications()
    }
}

@Test func `Slow and quick followers hear the same`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        let start = belay.environment.feed.last
        var slow = belay.environment.feed.follow(after: nil)
        var quick = belay.environment.feed.follow(after: nil)
        var quickly: [AnnouncedEvent] = []
        for round in 1...300 {
            try await belay.run(ChangeTicket(ticket: ticket.id, priority: round.isMultiple(of: 2) ? "low" : "high"))
            quickly += try await quick.upTo(belay.environment.feed.last)
        }
        let slowly = try await slow.upTo(belay.environment.feed.last)
        #expect(slowly == quickly)
        #expect(slowly.map(\.event.sequence) == Array(start + 1...belay.environment.feed.last))
        try await belay.disregardNotifications()
    }
}

@Test func `What is undone is never heard of`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        var follower = belay.environment.feed.follow(after: nil)
        _ = try await belay.environment.rehearse(
            ChangeTicket(ticket: ticket.id, priority: "high"), as: .operatorAtConsole)
        belay.environment.feed.beat()
        #expect(try await follower.next() == [])
        belay.environment.feed.finish()
        #expect(try await follower.next() == nil)
        #expect(belay.environment.feed.followerCount == 0)
        try await belay.disregardNotifications()
    }
}

extension EventFollower {
    /// What is told until an event, that one included.
    fileprivate mutating func upTo(_ last: Int64) async throws -> [AnnouncedEvent] {
        var heard: [AnnouncedEvent] = []
        while (heard.last?.event.sequence ?? 0) < last, let more = try await next() { heard += more }
        return heard
    }
}
