import HTTPServer
import Model
import Workflows

/// What can be done with checklists.
struct ChecklistEndpoints: Sendable {
    static let path = "/api/v1/checklists"

    @Sendable func start(_ call: Call) async throws -> Response {
        let checklist = try await call.run(call.body(as: ChecklistInput.self).workflow)
        return ChecklistJSON(checklist: checklist, names: call.configuration).response(.created)
            .located("\(Self.path)/\(checklist.id)").tagged(checklist.version)
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var query = ChecklistQuery(record: reader.record("record"))
        query.person = reader.flag("mine", default: false) ? call.principal.person : nil
        query.onlyOpen = !reader.flag("all", default: false)
        query.limit = reader.limit()
        query.before = reader.cursor(of: "checklists").map { ChecklistID($0) }
        try reader.finish()
        let page = try await call.ask(ListChecklists(query: query, department: reader.text("department")))
        return PageJSON(
            items: page.items.map { ChecklistJSON(checklist: $0, names: call.configuration) },
            nextCursor: page.next.map { Cursor.text("checklists", after: $0.rawValue) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let detail = try await call.ask(ShowChecklist(checklist: ChecklistID(try call.number())))
        return ChecklistDetailJSON(detail: detail, names: call.configuration).response()
            .tagged(detail.checklist.version)
    }

    @Sendable func changeItem(_ call: Call) async throws -> Response {
        let id = ChecklistID(try call.number())
        let item = Int(try call.number("item"))
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let input = try call.body(as: ChecklistItemChangeInput.self)
        let checklist = try await call.run(try input.workflow(id, item: item, expectedVersion: version))
        return ChecklistJSON(checklist: checklist, names: call.configuration).response().tagged(checklist.version)
    }

    @Sendable func escalate(_ call: Call) async throws -> Response {
        try await Escalating.answer(call, .checklist(ChecklistID(try call.number())))
    }
}
