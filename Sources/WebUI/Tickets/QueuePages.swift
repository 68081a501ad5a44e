import HTTPServer
import Model
import Workflows

/// The queues of tickets: `/tickets`, and the form that changes several of them.
struct QueuePages: Sendable {
    let desk: PageDesk

    /// A page of tickets, what is to become of them, and the form's token.
    private static let mostFields = QueueFilter.pageSize + 16

    var routes: [Route] {
        [
            Route(
                .get, SitePath.queue.rawValue, name: "pages.queue",
                handler: desk.member { request, member in
                    let isBare = request.query.items.allSatisfy { $0.name == "done" }
                    return try await show(isBare ? nil : QueueFilter(request.query), member)
                }),
            Route(
                .post, SitePath.queueChanges.rawValue, name: "pages.queue.change", maximumBodyBytes: 16_384,
                handler: desk.member(change)),
        ]
    }

    /// Shows what a filter asks for; nil: what somebody begins with.
    func show(
        _ filter: QueueFilter?, _ member: Member, problems: [String] = [], chosen: QueueChanges = QueueChanges(),
        saving: EntryForm? = nil, status: Status = .ok
    ) async throws -> Response {
        let found = try await desk.environment.ask(
            ReadQueueDesk(filter: filter?.wanted, after: filter?.after, limit: QueueFilter.pageSize),
            as: member.principal)
        let filter = filter ?? QueueFilter(found.filter)
        let names = desk.environment.snapshot.configuration
        let views = ViewEntries(seen: found.views, names: names, filter: filter)
        return try desk.show(
            AgentQueuePage(
                filter: filter, page: found.page, names: names,
                assignable: names.assignable(in: member.principal.department), problems: problems, chosen: chosen,
                macros: names.macros(for: member.principal).filter(\.isReady), views: views,
                saving: saving ?? ViewForm(names: names, member: member).form(for: filter)),
            for: member, status: status)
    }

    /// Each ticket is changed by itself: one that somebody changed meanwhile does not hold up the others.
    @Sendable private func change(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        let filter = QueueFilter(request.query)
        var changes = QueueChanges(fields)
        let texts = member.texts
        if changes.versions.isEmpty || changes.isEmpty || changes.isBoth {
            let problem = texts[
                changes.versions.isEmpty
                    ? "queue.none-chosen" : changes.isBoth ? "queue.either" : "queue.no-change"]
            return try await show(filter, member, problems: [problem], chosen: changes, status: .unprocessableContent)
        }
        var problems: [String] = []
        var isAnyDone = false
        for ticket in changes.versions.keys.sorted() {
            do {
                try await changes.make(of: ticket, in: desk.environment, as: member.principal)
                changes.versions[ticket] = nil
                isAnyDone = true
            } catch let error as WorkflowError {
                // A fault of our own ends it, but does not deny what is done by then.
                guard error.isForOneOfSeveral || isAnyDone else { throw error }
                let number = ticket.description
                if error.isConflict {
                    problems.append(texts("queue.conflict", ["number": number]))
                } else {
                    problems.append(
                        texts(
                            "queue.not-changed",
                            ["number": number, "why": error.sentences(for: member.reader).joined(separator: " ")]))
                }
                if !error.isForOneOfSeveral { break }
            }
        }
        guard problems.isEmpty else {
            return try await show(filter, member, problems: problems, chosen: changes, status: .conflict)
        }
        return try .redirect(to: filter.address + "&done=changed")
    }
}
