package import BusinessTime
package import Model
import Storage
import Testing
package import Workflows

extension Harness {
    /// Somebody here, by first name.
    package func person(_ name: String) throws -> Person {
        try #require(environment.snapshot.configuration.person(email: Self.address(of: name)))
    }

    /// Somebody here as the one on whose behalf things are done; nil: the operator.
    package func principal(_ name: String?) throws -> Principal {
        try name.map { Principal(try person($0)) } ?? .operatorAtConsole
    }

    /// Does something on somebody's behalf, by first name; nil: the operator's.
    @discardableResult
    package func run<W: Workflow>(_ workflow: W, as name: String? = nil) async throws -> W.Output {
        try await environment.run(workflow, as: try principal(name))
    }

    /// Asks something on somebody's behalf, by first name; nil: the operator's.
    package func ask<Q: Inquiry>(_ inquiry: Q, as name: String? = nil) async throws -> Q.Answer {
        try await environment.ask(inquiry, as: try principal(name))
    }

    /// Files a ticket of a customer, whose name is that of their address where none is given.
    @discardableResult
    package func open(
        subject: String = "The printer does not print", body: String = "It blinks.", from customer: String = "Kim Noor",
        language: String? = nil, account: String? = nil, department: String? = "Support", category: String? = nil,
        priority: String? = nil, team: String? = nil, assignee: String? = nil, as name: String? = nil
    ) async throws -> Ticket {
        try await run(
            OpenTicket(
                subject: subject, body: body,
                requester: (customer.split(separator: " ").first ?? "kim").lowercased() + "@customer.example",
                requesterName: customer, language: language, account: account, department: department,
                category: category, priority: priority, team: team, assignee: assignee.map(Self.address(of:))), as: name
        )
    }

    /// Writes to the customer, on somebody's behalf.
    @discardableResult
    package func reply(
        _ ticket: TicketID, _ body: String = "We are on it.", visibility: Message.Visibility = .reply,
        status: String? = nil, as name: String? = "Ana"
    ) async throws -> Message {
        try await run(ReplyToTicket(ticket: ticket, body: body, visibility: visibility, status: status), as: name)
    }

    /// The customer writes.
    @discardableResult
    package func customerReplies(_ ticket: TicketID, _ body: String = "Any news?") async throws -> Message {
        try await run(ReplyToTicket(ticket: ticket, body: body, fromCustomer: true))
    }

    /// Sets a ticket's status.
    @discardableResult
    package func set(_ ticket: TicketID, status: TicketStatus, as name: String? = "Ana") async throws -> Ticket {
        try await run(ChangeTicket(ticket: ticket, status: status.rawValue), as: name)
    }

    /// Answers a case on somebody's behalf.
    @discardableResult
    package func decide(
        _ id: CaseID, _ decision: Decision, as name: String, comment: String = ""
    ) async throws -> Case {
        try await run(DecideCase(id: id, decision: decision, comment: comment), as: name)
    }

    /// Escalates a record by hand.
    @discardableResult
    package func escalate(
        _ record: RecordReference, reason: String = "The customer calls every hour", as name: String? = "Ana"
    ) async throws -> Case? {
        try await run(EscalateRecord(record: record, reason: reason), as: name)
    }

    /// Lets somebody be on leave, or be back.
    package func set(_ name: String, _ presence: ChangePerson.Presence) async throws {
        try await run(ChangePerson(person: Self.address(of: name), presence: presence))
    }

    /// Lets time pass up to a moment: whatever is due until then is done in order, each thing at its own time.
    ///
    /// Returns how much was due.
    @discardableResult
    package func advance(to moment: Instant) async throws -> Int {
        var done = 0
        while true {
            let progress = try await environment.run(AdvanceTime(to: moment), as: .system)
            done += progress.done
            guard progress.next != nil else { break }
            try #require(done < 10_000, "time does not go on: something is due again and again")
        }
        clock.set(to: moment)
        return done
    }

    /// Lets so much time pass.
    @discardableResult
    package func advance(by duration: Duration) async throws -> Int {
        try await advance(to: now.advanced(by: duration))
    }

    /// A case as it is stored.
    package func storedCase(_ id: CaseID) async throws -> Case {
        try #require(try await store.read { try $0.escalationCase(id) })
    }

    /// A ticket as it is stored.
    package func storedTicket(_ id: TicketID) async throws -> Ticket {
        try #require(try await store.read { try $0.ticket(id) })
    }

    /// The cases about a record, the oldest first, ended ones too.
    package func cases(about record: RecordReference) async throws -> [Case] {
        try await store.read { try $0.cases(CaseQuery(record: record, onlyOpen: false, limit: 100)) }.items.reversed()
    }

    /// The one open case there is; fails where there is none or another one.
    package func onlyOpenCase() async throws -> Case {
        let open = try await store.read { try $0.cases(CaseQuery(limit: 100)) }.items
        try #require(open.count == 1, "there are \(open.count) open cases")
        return open[0]
    }
}
