import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@testable import API

/// A desk with one thing of every kind that belongs to Support.
struct FurnishedDesk {
    let desk: Desk
    /// The number of a trigger that somebody made.
    let trigger: Int
    /// The number of a token that nobody uses.
    let token: Int
    /// The number of somebody who is signed in.
    let person: Int
    /// The number of their session.
    let session: Int
    /// The number of somebody who has no password yet, but a second factor.
    let newcomer: Int

    init(_ desk: Desk) async throws {
        self.desk = desk
        // Whoever files a ticket is told so, with a link.
        _ = try await desk.environment.run(
            ChangeSetting(name: .baseURL, value: "https://help.example.com"), as: .operatorAtConsole)
        for _ in 1...2 { try await desk.fileTicket() }
        let file = try await desk.bring("notes.txt")
        try await Self.make(desk, "tickets/1/replies", #"{"body": "See the file.", "attachments": [\#(file)]}"#)
        try await Self.make(desk, "tickets/1/escalate", #"{"reason": "The boss called"}"#)
        try await Self.make(desk, "accounts", #"{"name": "Acme", "department": "Support", "health": 70}"#)
        try await Self.make(desk, "deals", #"{"name": "100 seats"}"#)
        try await Self.make(desk, "follow-ups", #"{"title": "Call Kim", "due_at": "2026-03-03T10:00:00Z"}"#)
        try await Self.make(desk, "checklists", #"{"name": "Before", "items": [{"title": "Call Kim"}]}"#)
        try await Self.make(
            desk, "checklist-templates", #"{"name": "New colleague", "items": [{"title": "Laptop"}]}"#, as: .admin)
        try await Self.make(
            desk, "forms",
            #"{"key": "discount", "name": "Discount", "fields": [{"key": "percent", "kind": "percent"}]}"#, as: .admin)
        try await Self.make(desk, "requests", #"{"form": "discount", "fields": {"percent": 20}}"#)
        try await Self.make(
            desk, "rotas", #"{"name": "Days", "members": ["ann@example.com"], "every": "1w"}"#, as: .admin)
        try await Self.make(
            desk, "rotas/1/overrides", #"{"person": "lea@example.com", "to": "2027-03-31T10:00:00Z"}"#, as: .lea)
        try await Self.make(
            desk, "calendars",
            #"{"name": "Early", "hours": {"timezone": "UTC", "week": {"mon": [["06:00", "14:00"]]}}}"#,
            as: .admin)
        try await Self.make(
            desk, "macros",
            #"{"name": "Ask for a photo", "department": "Support", "text": "Could you send us a photo?"}"#, as: .lea)
        try await Self.make(desk, "views", #"{"name": "Mine"}"#)
        try await Self.make(desk, "views", #"{"name": "Ours", "department": "Support"}"#, as: .lea)
        token = try await Self.make(desk, "tokens", #"{"name": "Spare"}"#, as: .admin)
        (person, session) = try await Self.signIn(desk)
        newcomer = try await Self.make(
            desk, "people", #"{"name": "Newcomer", "email": "newcomer@example.com"}"#, as: .admin)
        // Whoever lost their authenticator before they ever signed in.
        let found = try #require(desk.environment.snapshot.configuration.person(email: "newcomer@example.com"))
        _ = try await desk.environment.run(AddSecondFactor(), as: Principal(found))
        trigger = try await Self.make(
            desk, "triggers",
            #"{"name": "Slow", "event": "untouched", "parameters": {"after": "4h"}}"#,
            as: .admin)
        try await Self.make(desk, "webhooks", #"{"name": "mail", "url": "https://mail.example/in"}"#, as: .admin)
        try await Self.make(
            desk, "incoming",
            #"{"name": "forge", "kind": "ticket", "map": {"subject": "/a", "body": "/b", "requester": "/c"}}"#,
            as: .admin)
        try await Self.make(desk, "webhooks/1/test", "{}", as: .admin)
    }

    private static func signIn(_ desk: Desk) async throws -> (person: Int, session: Int) {
        let address = "tess@example.com"
        let number = try await make(desk, "people", #"{"name": "Tess", "email": "tess@example.com"}"#, as: .admin)
        let password = "seven green umbrellas"
        let environment = desk.environment
        try await environment.setPassword(of: address, to: Secret(password), as: .operatorAtConsole)
        let began = try await environment.signIn(
            SignInAttempt(
                email: address, password: Secret(password), place: RemotePlace("192.0.2.7"), agent: "Test"))
        return (number, Int(began.session.id.rawValue))
    }

    @discardableResult
    private static func make(
        _ desk: Desk, _ path: String, _ body: String, as colleague: Desk.Colleague = .ann
    ) async throws -> Int {
        let reply = try await desk.send(.post, "/api/v1/\(path)", body, as: colleague)
        #expect(reply.status == 201, "\(path): \(reply.text)")
        return try reply.json()["number"].int ?? 0
    }

    /// Sends the request that a route takes.
    func send(_ walked: WalkedRoute, as caller: Caller, from remote: RemoteAddress = .loopback) async throws -> Reply {
        try await desk.send(
            walked.route.method, walked.target(of: self), walked.body, as: caller.colleague, from: remote)
    }
}
