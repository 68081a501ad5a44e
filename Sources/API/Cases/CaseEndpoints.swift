import HTTPServer
import Model
import Workflows

/// What can be done with cases.
struct CaseEndpoints: Sendable {
    static let path = "/api/v1/cases"

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var query = CaseQuery()
        // Cases that wait for somebody unless told otherwise; with open=false those that have ended too.
        query.onlyOpen = reader.flag("open", default: true)
        query.onlyStuck = reader.flag("stuck", default: false)
        if reader.flag("mine", default: false) { query.askedOf = call.principal.person }
        query.limit = reader.limit()
        query.before = reader.cursor(of: "cases").map { CaseID($0) }
        if let text = reader.text("record") {
            query.record = RecordReference(text)
            if query.record == nil {
                reader.reject("record", "“\(text.prefix(100))” names no record; write it as in ticket:12")
            }
        }
        var holder = reader.text("holder")
        if holder == "me" {
            holder = nil
            query.holder = call.principal.person
        }
        try reader.finish()
        let page = try await call.ask(ListCases(query: query, holder: holder))
        return PageJSON(
            items: page.items.map { CaseJSON(value: $0, names: call.configuration) },
            nextCursor: page.next.map { Cursor.text("cases", after: $0.rawValue) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let detail = try await call.ask(ShowCase(id: CaseID(try call.number())))
        return CaseDetailJSON(detail: detail, names: call.configuration).response()
    }

    @Sendable func decide(_ call: Call) async throws -> Response {
        let id = CaseID(try call.number())
        let input = try call.body(as: DecisionInput.self)
        let value = try await call.run(try input.workflow(id, in: call.configuration))
        return CaseJSON(value: value, names: call.configuration).response()
    }

    @Sendable func phase(_ call: Call) async throws -> Response {
        let id = CaseID(try call.number())
        let input = try call.body(as: PhaseInput.self)
        return CaseJSON(value: try await call.run(input.workflow(id)), names: call.configuration).response()
    }

    @Sendable func withdraw(_ call: Call) async throws -> Response {
        let id = CaseID(try call.number())
        let input = try call.body(as: CommentInput.self)
        let value = try await call.run(WithdrawCase(id: id, comment: input.comment ?? ""))
        return CaseJSON(value: value, names: call.configuration).response()
    }

    @Sendable func correct(_ call: Call) async throws -> Response {
        let id = CaseID(try call.number())
        let input = try call.body(as: CommentInput.self)
        let value = try await call.run(CorrectCase(id: id, comment: input.comment ?? ""))
        return CaseJSON(value: value, names: call.configuration).response()
    }
}
