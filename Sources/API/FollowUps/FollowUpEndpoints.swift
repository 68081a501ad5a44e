import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with follow-ups.
struct FollowUpEndpoints: Sendable {
    static let path = "/api/v1/follow-ups"

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: FollowUpInput.self)
        let followUp = try await call.run(try input.workflow())
        return FollowUpJSON(followUp: followUp, names: call.configuration).response(.created)
            .located("\(Self.path)/\(followUp.id)").tagged(followUp.version)
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var query = FollowUpQuery(record: reader.record("record"))
        query.onlyOpen = !reader.flag("all", default: false)
        query.limit = reader.limit()
        let list = query.onlyOpen ? "follow-ups" : "all-follow-ups"
        if let text = reader.text("cursor") {
            query.after = Self.cursor(text, of: list)
            if query.after == nil { reader.rejectCursor() }
        }
        var owner = reader.text("owner")
        if owner == "me" {
            owner = nil
            query.owner = call.principal.person
        }
        try reader.finish()
        let page = try await call.ask(ListFollowUps(query: query, owner: owner, department: reader.text("department")))
        return PageJSON(
            items: page.items.map { FollowUpJSON(followUp: $0, names: call.configuration) },
            nextCursor: page.next.map { Cursor.text([list, String($0.due.milliseconds), $0.id.description]) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let detail = try await call.ask(ShowFollowUp(followUp: FollowUpID(try call.number())))
        return FollowUpDetailJSON(
            followUp: detail.followUp, next: detail.next, cases: detail.cases, names: call.configuration
        ).response().tagged(detail.followUp.version)
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = FollowUpID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let input = try call.body(as: FollowUpChangeInput.self)
        let followUp = try await call.run(input.workflow(id, expectedVersion: version))
        return FollowUpJSON(followUp: followUp, names: call.configuration).response().tagged(followUp.version)
    }

    @Sendable func answer(_ call: Call) async throws -> Response {
        let id = FollowUpID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let input = try call.body(as: FollowUpOutcomeInput.self)
        let answer = try await call.run(try input.workflow(id, expectedVersion: version))
        return FollowUpDetailJSON(
            followUp: answer.followUp, next: answer.next, cases: [], names: call.configuration
        ).response().tagged(answer.followUp.version)
    }

    @Sendable func escalate(_ call: Call) async throws -> Response {
        try await Escalating.answer(call, .followUp(FollowUpID(try call.number())))
    }

    private static func cursor(_ text: String, of list: String) -> FollowUpQuery.Cursor? {
        guard let parts = Cursor.parts(of: text), parts.count == 3, parts[0] == list, let due = Int64(parts[1]),
            let number = Int64(parts[2])
        else { return nil }
        return FollowUpQuery.Cursor(due: Instant(milliseconds: due), id: FollowUpID(number))
    }
}
