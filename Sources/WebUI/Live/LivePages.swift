import BusinessTime
import HTTPServer
import Model
import Workflows

/// What pages hear while they are open: what happens to what they show, and who is writing there.
struct LivePages: Sendable {
    let desk: PageDesk

    private var writers: Writers { desk.writers }

    var routes: [Route] {
        [
            Route(.get, SitePath.live, name: "pages.live", handler: Handler(follow)),
            Route(
                .post, SitePath.writingPattern, name: "pages.ticket.writing", maximumBodyBytes: 1024,
                handler: desk.member(write)),
        ]
    }

    /// Events as they happen, each with what it is about: `ticket 12`. A page asks for what it shows by its usual address.
    @Sendable private func follow(_ request: Request) async throws -> Response {
        let visitor = try await Visitor.of(request, desk.environment)
        guard let state = visitor.state, case .signedIn = state.stage else { throw HTTPError(.unauthorized) }
        // A browser that comes back asks at its first address, and says beside it what it has heard since.
        let place = (request.headers["Last-Event-ID"] ?? request.query["after"]).flatMap { Int64($0) }
        let ticket = request.query["ticket"].flatMap { Int64($0) }.map { TicketID($0) }
        if let ticket {
            _ = try await desk.environment.ask(
                ShowTicket(ticket: ticket, withMessages: false), as: state.principal)
        }
        let follower = desk.environment.feed.follow(after: place)
        let (stream, continuation) = BodyStream.makeStream()
        continuation.yield(ServerSentEvent(retry: .seconds(3), comment: ""))
        let stop = ticket.map { ticket in
            tell(of: ticket, to: desk.member(request, visitor, state), continuation)
        }
        let sending = Task {
            // A follower that fails is done: the browser comes back by itself, with its place.
            try? await send(follower, about: ticket, of: request, to: continuation)
            continuation.finish()
        }
        continuation.onTermination {
            sending.cancel()
            stop?()
        }
        return .events(stream)
    }

    /// Whoever is signed out meanwhile, or lost their rights, hears no more. That a page is open does not keep anybody signed
    /// in. A ticket's page hears of that ticket's cases only: it is read anew for each.
    private func send(
        _ follower: EventFollower, about ticket: TicketID?, of request: Request,
        to continuation: BodyStream.Continuation
    ) async throws {
        for try await batch in follower {
            let visitor = try await Visitor.of(request, desk.environment, isUse: false)
            guard let state = visitor.state, case .signedIn = state.stage else { return }
            if batch.isEmpty {
                guard await continuation.send(.heartbeat) else { return }
            }
            for announced in batch where announced.isFor(state.principal) {
                if let ticket, let record = announced.record, record != .ticket(ticket) { continue }
                let event = announced.event
                let sent = ServerSentEvent(
                    id: "\(event.sequence)", event: "change", data: event.draft.subject.description)
                guard await continuation.send(sent) else { return }
            }
        }
    }

    /// Says who else is writing, in the reader's language.
    private func tell(
        of ticket: TicketID, to member: Member, _ continuation: BodyStream.Continuation
    ) -> @Sendable () -> Void {
        let environment = desk.environment
        let say: @Sendable ([PersonID]) -> Void = { people in
            let names = environment.snapshot.configuration
            let others = people.filter { $0 != member.person.id }.compactMap { names.people[$0]?.name }
            // An event without words would be none.
            let text = member.texts("live.writing", ["names": others.joined(separator: ", ")])
            continuation.yield(
                // An event without words would be none.
                others.isEmpty
                    ? ServerSentEvent(event: "silence", data: "nobody") : ServerSentEvent(event: "writing", data: text))
        }
        let stop = writers.listen(to: ticket, say)
        let people = writers.people(on: ticket, at: environment.clock.now())
        if !people.isEmpty { say(people) }
        return stop
    }

    @Sendable private func write(_ request: Request, _ member: Member) async throws -> Response {
        _ = try desk.form(request, member.visitor)
        guard let number = request.number else { throw HTTPError.notFound }
        let ticket = TicketID(number)
        _ = try await desk.environment.ask(ShowTicket(ticket: ticket, withMessages: false), as: member.principal)
        writers.note(member.person.id, on: ticket, at: desk.environment.clock.now())
        return Response(status: .noContent)
    }
}
