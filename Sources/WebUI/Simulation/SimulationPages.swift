import BusinessTime
import HTTPServer
import Model
import Workflows

/// Running a record through everything, `/simulation`: nothing of it happens.
struct SimulationPages: Sendable {
    let desk: PageDesk

    private static let mostFields = 300
    private static let largestForm = 500_000

    var routes: [Route] {
        [
            Route(
                .get, SitePath.simulation.rawValue, name: "pages.simulation",
                handler: desk.admin { request, member in try show(SimulationEntry(request.query), member) }),
            Route(
                .post, SitePath.simulation.rawValue, name: "pages.simulation.run",
                maximumBodyBytes: Self.largestForm, handler: desk.admin(run)),
        ]
    }

    private func show(
        _ entry: SimulationEntry, _ member: Member, form: EntryForm? = nil, simulation: Simulation? = nil,
        status: Status = .ok
    ) throws -> Response {
        let names = desk.environment.snapshot.configuration
        return try desk.show(
            SimulationPage(
                entry: entry, names: names, form: form ?? entry.form(names, member), simulation: simulation),
            for: member, status: status)
    }

    @Sendable private func run(_ request: Request, _ member: Member) async throws -> Response {
        var entry = SimulationEntry(try desk.form(request, member.visitor, maximumFields: Self.mostFields))
        let environment = desk.environment
        let names = environment.snapshot.configuration
        do {
            let now = environment.clock.now()
            let simulation = try await environment.rehearse(
                entry.workflow(at: now, names, member), as: member.principal, at: now)
            return try show(entry, member, simulation: simulation)
        } catch let error as WorkflowError where error.isForWhoeverAsked || error.isMissing {
            // A move that cannot be made is taken back, so that what was typed can be run again.
            if !entry.moves.isEmpty { entry.moves.removeLast() }
            var form = entry.form(names, member)
            form.tell(error, member.texts)
            return try show(entry, member, form: form, status: PageRefusal(error).status)
        }
    }
}

extension WorkflowError {
    /// Whether something that was named is not there.
    fileprivate var isMissing: Bool { if case .notFound = self { true } else { false } }
}
