import BelayTesting
import Model
import Testing

@Test func `A customer gets an acknowledgement in their own language`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.open(subject: "Der Drucker klemmt", from: "Jana Weiß", language: "de")
        let notice = try #require(try await belay.notifications().first)
        #expect(notice.template == "acknowledgement")
        #expect(notice.language == "de")
        #expect(notice.text.contains("Hallo Jana Weiß"))
    }
}

@Test func `A customer who is known keeps the language and the account they have`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.open(from: "Jana Weiß", language: "de")
        let second = try await belay.open(from: "Jana Weiß")
        let notices = try await belay.notifications()
        #expect(notices.map(\.language) == ["de", "de"])
        #expect(second.requester == 1)
    }
}
