import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with links.
struct LinkEndpoints: Sendable {
    static let path = "/api/v1/links"

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var query = LinkQuery()
        query.ticket = number("ticket", &reader).map { TicketID($0) }
        query.caseID = number("case", &reader).map { CaseID($0) }
        query.limit = reader.limit()
        query.before = reader.cursor(of: "links").map { LinkID($0) }
        try reader.finish()
        let page = try await call.ask(ListLinks(query))
        let now = call.environment.clock.now()
        return PageJSON(
            items: page.items.map { LinkJSON(link: $0, names: call.configuration, now: now) },
            nextCursor: page.next.map { Cursor.text("links", after: $0.rawValue) }
        ).response()
    }

    @Sendable func create(_ call: Call) async throws -> Response {
        let input = try call.body(as: LinkInput.self)
        let made = try await call.run(
            CreateLink(ticket: TicketID(try call.number()), validFor: input.validFor?.span))
        return MadeLinkJSON(made: made, names: call.configuration, now: call.environment.clock.now())
            .response(.created).located("\(Self.path)?ticket=\(try call.number())")
    }

    @Sendable func revokeAll(_ call: Call) async throws -> Response {
        let count = try await call.run(RevokeLinks(.ticket(TicketID(try call.number()))))
        return RevokedLinksJSON(count: count).response()
    }

    @Sendable func revoke(_ call: Call) async throws -> Response {
        let count = try await call.run(RevokeLinks(.one(LinkID(try call.number()))))
        return RevokedLinksJSON(count: count).response()
    }

    private func number(_ name: String, _ reader: inout QueryReader) -> Int64? {
        guard let text = reader.text(name) else { return nil }
        guard let number = Int64(text), number > 0 else {
            reader.reject(name, "“\(text.prefix(100))” is no number from 1")
            return nil
        }
        return number
    }
}
