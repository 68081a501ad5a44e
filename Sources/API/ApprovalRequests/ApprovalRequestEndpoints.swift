import HTTPServer
import Model
import Workflows

/// What can be done with requests for an approval.
struct ApprovalRequestEndpoints: Sendable {
    static let path = "/api/v1/requests"

    @Sendable func make(_ call: Call) async throws -> Response {
        let input = try call.body(as: ApprovalRequestInput.self)
        let request = try await call.run(try input.workflow())
        return try await answer(request.id, call, .created).located("\(Self.path)/\(request.id)")
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var query = RequestQuery(record: reader.record("record"))
        query.state = reader.word("state", as: RequestState.self)
        query.requester = reader.flag("mine", default: false) ? call.principal.actor : nil
        query.limit = reader.limit()
        query.before = reader.cursor(of: "requests").map { RequestID($0) }
        try reader.finish()
        let page = try await call.ask(
            ListRequests(query: query, form: reader.text("form"), department: reader.text("department")))
        return PageJSON(
            items: page.items.map { ApprovalRequestJSON(request: $0, names: call.configuration) },
            nextCursor: page.next.map { Cursor.text("requests", after: $0.rawValue) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try await answer(RequestID(try call.number()), call)
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = RequestID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let input = try call.body(as: ApprovalRequestChangeInput.self)
        _ = try await call.run(input.workflow(id, expectedVersion: version))
        return try await answer(id, call)
    }

    @Sendable func submit(_ call: Call) async throws -> Response {
        let id = RequestID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let comment = try call.body(as: CommentInput.self).comment ?? ""
        _ = try await call.run(SubmitRequest(request: id, expectedVersion: version, comment: comment))
        return try await answer(id, call)
    }

    @Sendable func withdraw(_ call: Call) async throws -> Response {
        let id = RequestID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let comment = try call.body(as: CommentInput.self).comment ?? ""
        _ = try await call.run(WithdrawRequest(request: id, expectedVersion: version, comment: comment))
        return try await answer(id, call)
    }

    @Sendable func escalate(_ call: Call) async throws -> Response {
        try await Escalating.answer(call, .request(RequestID(try call.number())))
    }

    private func answer(_ id: RequestID, _ call: Call, _ status: Status = .ok) async throws -> Response {
        let detail = try await call.ask(ShowRequest(request: id))
        return ApprovalRequestDetailJSON(detail: detail, names: call.configuration).response(status)
            .tagged(detail.request.version)
    }
}
