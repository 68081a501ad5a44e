import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with tickets.
struct TicketEndpoints: Sendable {
    static let path = "/api/v1/tickets"

    @Sendable func open(_ call: Call) async throws -> Response {
        let input = try call.body(as: TicketInput.self)
        let ticket = try await call.run(try input.workflow())
        return TicketJSON(ticket: ticket, names: call.configuration).response(.created)
            .located("\(Self.path)/\(ticket.id)").tagged(ticket.version)
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        let inquiry = try TicketQueue.inquiry(from: call)
        let page = try await call.ask(inquiry)
        let parties = try await call.ask(ReadParties(of: page.items))
        return PageJSON(
            items: page.items.map { TicketJSON(ticket: $0, names: call.configuration, parties: parties) },
            nextCursor: page.next.map { TicketQueue.text(of: $0, order: inquiry.query.order) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let parts = try call.parts(as: TicketDetailJSON.Part.self)
        let detail = try await call.ask(
            ShowTicket(ticket: TicketID(try call.number()), withMessages: parts.contains(.messages)))
        return TicketDetailJSON(detail: detail, names: call.configuration, parts: parts).response().tagged(
            detail.ticket.version)
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = TicketID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let input = try call.body(as: TicketChangeInput.self)
        let ticket = try await call.run(input.workflow(id, expectedVersion: version))
        let parties = try await call.ask(ReadParties(of: [ticket]))
        return TicketJSON(ticket: ticket, names: call.configuration, parties: parties).response()
            .tagged(ticket.version)
    }

    @Sendable func reply(_ call: Call) async throws -> Response {
        let id = TicketID(try call.number())
        let input = try call.body(as: ReplyInput.self)
        let message = try await call.run(try input.workflow(id))
        // A message has no address of its own: it is read with its ticket.
        return MessageJSON(message: message, names: call.configuration).response(.created)
            .located("\(Self.path)/\(id)#message-\(message.id)")
    }

    @Sendable func merge(_ call: Call) async throws -> Response {
        let id = TicketID(try call.number())
        let input = try call.body(as: MergeInput.self)
        let ticket = try await call.run(try input.workflow(id))
        let parties = try await call.ask(ReadParties(of: [ticket]))
        return TicketJSON(ticket: ticket, names: call.configuration, parties: parties).response()
            .tagged(ticket.version)
    }

    @Sendable func clocks(_ call: Call) async throws -> Response {
        let clocks = try await call.ask(ExplainDue(ticket: TicketID(try call.number())))
        return PageJSON(
            items: clocks.map { ClockExplanationJSON(explained: $0, names: call.configuration) }, nextCursor: nil
        ).response()
    }

    @Sendable func escalate(_ call: Call) async throws -> Response {
        try await Escalating.answer(call, .ticket(TicketID(try call.number())))
    }
}
