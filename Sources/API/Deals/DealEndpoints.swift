import HTTPServer
import Model
import Workflows

/// What can be done with deals.
struct DealEndpoints: Sendable {
    static let path = "/api/v1/deals"

    @Sendable func open(_ call: Call) async throws -> Response {
        let input = try call.body(as: DealInput.self)
        let deal = try await call.run(try input.workflow())
        let parties = try await call.ask(ReadParties(of: [deal]))
        return DealJSON(deal: deal, names: call.configuration, parties: parties).response(.created)
            .located("\(Self.path)/\(deal.id)").tagged(deal.version)
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var query = DealQuery()
        if let name = reader.text("department") {
            query.department = call.configuration.department(named: name)?.id
            if query.department == nil { reader.reject("department", "there is no department “\(name.prefix(100))”") }
        }
        query.outcome = reader.word("outcome", as: DealOutcome.self)
        query.account = reader.whole("account", from: 1).map { AccountID($0) }
        query.owner = reader.person("owner", in: call)
        query.pipeline = reader.text("pipeline")
        query.stage = reader.text("stage")
        query.order = reader.word("sort", as: DealQuery.Order.self) ?? .newest
        query.limit = reader.limit()
        let list = "deals-\(query.order.rawValue)"
        query.before = reader.cursor(of: list).map { DealID($0) }
        try reader.finish()
        let page = try await call.ask(ListDeals(query: query))
        let parties = try await call.ask(ReadParties(of: page.items))
        return PageJSON(
            items: page.items.map { DealJSON(deal: $0, names: call.configuration, parties: parties) },
            nextCursor: page.next.map { Cursor.text(list, after: $0.rawValue) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let parts = try call.parts(as: DealDetailJSON.Part.self)
        let detail = try await call.ask(ShowDeal(deal: DealID(try call.number())))
        return DealDetailJSON(detail: detail, names: call.configuration, parts: parts).response().tagged(
            detail.deal.version)
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = DealID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let input = try call.body(as: DealChangeInput.self)
        let deal = try await call.run(input.workflow(id, expectedVersion: version))
        let parties = try await call.ask(ReadParties(of: [deal]))
        return DealJSON(deal: deal, names: call.configuration, parties: parties).response().tagged(deal.version)
    }

    @Sendable func escalate(_ call: Call) async throws -> Response {
        try await Escalating.answer(call, .deal(DealID(try call.number())))
    }
}
