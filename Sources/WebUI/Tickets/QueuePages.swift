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
                handler: desk.member { request, member in try await show(QueueFilter(request.query), member) }),
            Route(
                .post, SitePath.queueChanges.rawValue, name: "pages.queue.change", maximumBodyBytes: 16_384,
                handler: desk.member(change)),
        ]
    }

    private func show(
        _ filter: QueueFilter, _ member: Member, problems: [String] = [], chosen: QueueChanges = QueueChanges(),
        status: Status = .ok
    ) async throws -> Response {
        let page = try await desk.environment.ask(
            ReadQueue(queue: filter.queue, query: filter.query), as: member.principal)
        let names = desk.environment.snapshot.configuration
        return try desk.show(
            AgentQueuePage(
                filter: filter, page: page, names: names,
                assignable: names.assignable(in: member.principal.department), problems: problems, chosen: chosen),
            for: member, status: status)
    }

    /// Each ticket is changed by itself: one that somebody changed meanwhile does not hold up the others.
    @Sendable private func change(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        let filter = QueueFilter(request.query)
        var changes = QueueChanges(fields)
        let texts = member.texts
        if changes.versions.isEmpty || changes.isEmpty {
            let problem = texts[changes.versions.isEmpty ? "queue.none-chosen" : "queue.no-change"]
            return try await show(filter, member, problems: [problem], chosen: changes, status: .unprocessableContent)
        }
        var problems: [String] = []
        for workflow in changes.workflows {
            do {
                _ = try await desk.environment.run(workflow, as: member.principal)
                changes.versions[workflow.ticket] = nil
            } catch let error as WorkflowError {
                guard error.isForOneOfSeveral else { throw error }
                let number = workflow.ticket.description
                if error.isConflict {
                    problems.append(texts("queue.conflict", ["number": number]))
                } else {
                    problems.append(texts("queue.not-changed", ["number": number, "why": "\(error)"]))
                }
            }
        }
        guard problems.isEmpty else {
            return try await show(filter, member, problems: problems, chosen: changes, status: .conflict)
        }
        return try .redirect(to: filter.address + "&done=changed")
    }
}
