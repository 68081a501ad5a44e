import BelayTesting
import BusinessTime
import Foundation
import Model
import Secrets
import Storage
import Testing
import Workflows

struct CustomerLinkScenario {
    @Test func `what a customer is told carries a link to their ticket, whose code is stored nowhere`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let endpoint = try await belay.run(AddEndpoint(name: "mail", url: "https://mail.example.com"))
            let ticket = try await belay.open(subject: "It hums")
            let told = try #require(try await belay.notifications().first { $0.template == "acknowledgement" })
            #expect(told.text.contains("https://help.example.com/link/1-…"))
            let address = try await belay.address(1)
            let now = belay.now
            let sent = try await belay.store.read {
                try $0.pendingDeliveries(to: endpoint.endpoint.id, dueBy: now, limit: 10)
            }
            #expect(sent.contains { $0.notification.text.contains("https://help.example.com/link/\(address.text)\n") })
            #expect(try await belay.followed(address).ticket == ticket.id)
            await belay.store.close()
            let code = Data(address.code.utf8)
            for file in try FileManager.default.contentsOfDirectory(
                at: belay.file.directory, includingPropertiesForKeys: nil)
            {
                #expect(try Data(contentsOf: file).range(of: code) == nil, "\(file.lastPathComponent)")
            }
            try await belay.reopen()
        }
    }

    @Test func `without an address of ours, or where they are switched off, there are no links`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.open()
            try await belay.publish()
            _ = try await belay.run(ChangeSetting(name: .ticketLinkLife, value: "none"))
            try await belay.open()
            #expect(try await belay.notifications().allSatisfy { !$0.text.contains("/link/") })
            #expect(try await belay.ask(ListLinks()).items.isEmpty)
        }
    }

    @Test func `the page says how it stands and what was said, and never an internal note`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let ticket = try await belay.open(body: "It hums.")
            try await belay.reply(ticket.id, "Ask the boss first.", visibility: .note)
            try await belay.reply(ticket.id, "Is it plugged in?", status: "pending")
            try await belay.disregardNotifications()
            let address = try await belay.address(1)
            let shown = try await belay.followed(address)
            #expect(shown.state == .waiting)
            #expect(shown.entries.map(\.words) == ["It hums.", "Is it plugged in?"])
            #expect(!"\(shown)".contains("boss"))
            try await belay.set(ticket.id, status: .solved)
            try await belay.customerReplies(ticket.id, "It hums again.")
            try await belay.disregardNotifications()
            let later = try await belay.followed(address)
            #expect(later.state == .working && later.entries.count == 5)
        }
    }

    @Test func `a reply by link goes the way of every customer's message, and the trail says by which link`()
        async throws
    {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let ticket = try await belay.open(assignee: "Ana")
            try await belay.set(ticket.id, status: .pending)
            try await belay.disregardNotifications()
            try await belay.environment.reply(by: belay.address(1), "Yes, it is.", place: Harness.place)
            try await belay.expect(
                .notice("reply-received", to: "Ana", about: .ticket(ticket.id), saying: "Yes, it is."))
            #expect(try await belay.storedTicket(ticket.id).status == .open)
            let event = try #require(
                try await belay.ask(ListEvents(subject: Subject(.ticket(ticket.id)))).last {
                    $0.draft.kind == .ticketReplied
                })
            #expect(event.draft.actor == .customer(ticket.requester))
            #expect(event.draft.origin?.description == "link:1 192.0.2.0/24")
        }
    }

    @Test func `a link ends with its time, when it is taken back, and with the ticket's closing only for writing`()
        async throws
    {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let ticket = try await belay.open()
            try await belay.set(ticket.id, status: .closed)
            try await belay.disregardNotifications()
            let address = try await belay.address(1)
            #expect(try await belay.followed(address).takesReplies == false)
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.reply(by: address, "Still there?", place: Harness.place)
            }
            #expect(try await belay.run(RevokeLinks(.ticket(ticket.id)), as: "Ana") == 1)
            #expect(try await belay.void(address) == .revoked)
            let made = try await belay.run(CreateLink(ticket: ticket.id, validFor: .hours(2)), as: "Ana")
            let other = try await belay.address(made.link.id.rawValue)
            #expect(made.url.reveal() == "https://help.example.com/link/\(other.text)")
            #expect(!"\(made)".contains(other.code))
            #expect(try await belay.void(other) == nil)
            try await belay.advance(by: .hours(2))
            #expect(try await belay.void(other) == .expired)
        }
    }

    @Test func `a customer keeps one link until half of its time is over`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let ticket = try await belay.open()
            try await belay.reply(ticket.id)
            #expect(try await belay.ask(ListLinks()).items.count == 1)
            try await belay.advance(by: .days(16))
            try await belay.reply(ticket.id)
            try await belay.disregardNotifications()
            #expect(try await belay.ask(ListLinks()).items.count == 2)
        }
    }

    @Test func `nobody guesses a link: not by another number, not by another link's code`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            for name in ["Kim Noor", "Lou Berg"] { try await belay.open(from: name) }
            try await belay.disregardNotifications()
            let (first, second) = (try await belay.address(1), try await belay.address(2))
            #expect(first.code != second.code && first.code.utf8.count == 32)
            for address in [
                LinkAddress(id: first.id, code: second.code), LinkAddress(id: second.id, code: first.code),
                LinkAddress(id: 3, code: first.code), LinkAddress(id: first.id, code: String(first.code.dropLast())),
                LinkAddress(id: first.id, code: first.code + "a"), LinkAddress(id: first.id, code: ""),
            ] {
                #expect(try await belay.void(address) == .unknown)
                await #expect(throws: WorkflowError.self) {
                    try await belay.environment.reply(by: address, "Hello", place: Harness.place)
                }
            }
            for text in [
                "", "-", "1-", "1", "x-abc", "1-ABC", "1-a/b", "0-abc", "-1-abc",
                "1-" + String(repeating: "a", count: 70),
            ] {
                #expect(LinkAddress(text) == nil)
            }
            #expect(!"\(first)".contains(first.code))
        }
    }

    @Test func `a link does nothing but what it is for`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            try await belay.open()
            try await belay.disregardNotifications()
            let address = try await belay.address(1)
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.decide(by: address, .approve, comment: "", place: Harness.place)
            }
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.accept(
                    invitation: address, password: Secret("copper lamp under snow"), place: Harness.place)
            }
        }
    }

    @Test func `a text that looks like a link shows nobody another one's code`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let endpoint = try await belay.run(AddEndpoint(name: "mail", url: "https://mail.example.com"))
            try await belay.open(from: "Lou Berg")
            try await belay.open(subject: "/link/1-…", from: "Kim Noor")
            try await belay.disregardNotifications()
            let (now, code) = (belay.now, try await belay.address(1).code)
            let sent = try await belay.store.read {
                try $0.pendingDeliveries(to: endpoint.endpoint.id, dueBy: now, limit: 10)
            }
            let kims = sent.filter { $0.customer?.name == "Kim Noor" }
            #expect(!kims.isEmpty)
            #expect(kims.allSatisfy { !$0.notification.text.contains(code) && !$0.notification.subject.contains(code) })
        }
    }

    @Test func `links of another department are neither seen nor taken back`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let ticket = try await belay.open()
            try await belay.disregardNotifications()
            #expect(try await belay.ask(ListLinks(), as: "Sara").items.isEmpty)
            #expect(try await belay.ask(ListLinks(), as: "Ana").items.count == 1)
            await #expect(throws: WorkflowError.self) { try await belay.run(RevokeLinks(.one(1)), as: "Sara") }
            await #expect(throws: WorkflowError.self) {
                try await belay.run(RevokeLinks(.ticket(ticket.id)), as: "Sara")
            }
            await #expect(throws: WorkflowError.self) { try await belay.run(CreateLink(ticket: ticket.id), as: "Sara") }
        }
    }

    @Test func `whoever floods a ticket by a link is stopped for a while`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let ticket = try await belay.open(assignee: "Ana")
            let address = try await belay.address(1)
            for number in 1...19 {
                try await belay.environment.reply(by: address, "And \(number).", place: Harness.place)
            }
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.reply(by: address, "And more.", place: Harness.place)
            }
            try await belay.advance(by: .seconds(3600))
            try await belay.environment.reply(by: address, "After a while.", place: Harness.place)
            #expect(try await belay.store.read { try $0.messages(of: ticket.id).count } == 21)
            try await belay.disregardNotifications()
        }
    }
}
