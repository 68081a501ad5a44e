import HTTPServer
import Model
import Workflows

<<<<<<<< HEAD:Sources/WebUI/Workload/TeamOverviewPages.swift
/// What a lead looks after: who bears how much, what is stuck and with whom, and handing it over: `/team`.
struct TeamOverviewPages: Sendable {
========
/// What a lead looks after: who bears how much, what is stuck and with whom, and handing it over: `/workload`.
struct WorkloadPages: Sendable {
>>>>>>>> wt-desk:Sources/WebUI/Workload/WorkloadPages.swift
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.workload.rawValue, name: "pages.workload",
                handler: desk.member { _, member in try await show(member) }),
            Route(
                .post, SitePath.workload.rawValue, name: "pages.workload.hand-over", maximumBodyBytes: 16_384,
                handler: desk.member(handOver)),
        ]
    }

<<<<<<<< HEAD:Sources/WebUI/Workload/TeamOverviewPages.swift
    private func show(_ member: Member, _ refused: TeamOverviewPage.Refused? = nil, status: Status = .ok) async throws
========
    private func show(_ member: Member, _ refused: WorkloadPage.Refused? = nil, status: Status = .ok) async throws
>>>>>>>> wt-desk:Sources/WebUI/Workload/WorkloadPages.swift
        -> Response
    {
        let load = try await desk.environment.ask(ReadTeamLoad(), as: member.principal)
        let names = desk.environment.snapshot.configuration
        return try desk.show(
<<<<<<<< HEAD:Sources/WebUI/Workload/TeamOverviewPages.swift
            TeamOverviewPage(
========
            WorkloadPage(
>>>>>>>> wt-desk:Sources/WebUI/Workload/WorkloadPages.swift
                load: load, names: names, assignable: names.assignable(in: member.principal.department),
                viewer: member.person, refused: refused), for: member, status: status)
    }

    @Sendable private func handOver(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let number = fields["case"].flatMap { Int64($0) } ?? 0
        let names = desk.environment.snapshot.configuration
        do {
            guard let next = names.person(email: fields["to"] ?? "") else {
                throw WorkflowError.invalid("to", member.texts["workload.to-whom"])
            }
            _ = try await desk.environment.run(
                DecideCase(id: CaseID(number), decision: .passOn(next.id), comment: fields.lines("comment")),
                as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
<<<<<<<< HEAD:Sources/WebUI/Workload/TeamOverviewPages.swift
            let refused = TeamOverviewPage.Refused(
========
            let refused = WorkloadPage.Refused(
>>>>>>>> wt-desk:Sources/WebUI/Workload/WorkloadPages.swift
                id: CaseID(number), to: fields["to"] ?? "", comment: fields.lines("comment"),
                why: error.sentences(for: member.reader).joined(separator: " "))
            return try await show(member, refused, status: PageRefusal(error).status)
        }
        return try .redirect(to: SitePath.workload.rawValue + "?done=handed-over")
    }
}
