import HTTPServer
import Model
import Workflows

/// What a lead looks after: who bears how much, what is stuck and with whom, and handing it over: `/workload`.
struct WorkloadPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.workload.rawValue, name: "pages.workload",
                handler: desk.member { request, member in
                    let absentee = request.query["absence"].flatMap { Int64($0) }.map { PersonID($0) }
                    return try await show(member, absentee: absentee)
                }),
            Route(
                .post, SitePath.workload.rawValue, name: "pages.workload.hand-over", maximumBodyBytes: 16_384,
                handler: desk.member(handOver)),
            Route(
                .post, SitePath.coverPattern, name: "pages.workload.cover", maximumBodyBytes: 16_384,
                handler: desk.member(cover)),
        ]
    }

    private func show(
        _ member: Member, _ refused: WorkloadPage.Refused? = nil, absentee: PersonID? = nil,
        typed: EntryForm? = nil, status: Status = .ok
    ) async throws -> Response {
        let load = try await desk.environment.ask(ReadTeamLoad(), as: member.principal)
        let names = desk.environment.snapshot.configuration
        return try desk.show(
            WorkloadPage(
                load: load, names: names, assignable: names.assignable(in: member.principal.department),
                viewer: member.person, refused: refused, absentee: absentee, typed: typed), for: member, status: status)
    }

    @Sendable private func handOver(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        // The case in the turn that whoever sent it has seen: one that has moved on meanwhile is not passed on.
        let seen = (fields["case"] ?? "").split(separator: ".").compactMap { Int64($0) }
        let number = seen.first ?? 0
        let names = desk.environment.snapshot.configuration
        do {
            guard let next = names.person(email: fields["to"] ?? "") else {
                throw WorkflowError.invalid("to", member.texts["workload.to-whom"])
            }
            _ = try await desk.environment.run(
                DecideCase(
                    id: CaseID(number), decision: .passOn(next.id), comment: fields.lines("comment"),
                    turn: seen.count == 2 ? Int(seen[1]) : nil),
                as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            let refused = WorkloadPage.Refused(
                id: CaseID(number), to: fields["to"] ?? "", comment: fields.lines("comment"),
                why: error.sentences(for: member.reader).joined(separator: " "))
            return try await show(member, refused, status: PageRefusal(error).status)
        }
        return try .redirect(to: SitePath.workload.rawValue + "?done=handed-over")
    }

    /// Says of somebody that they are away, until when and who stands in, or that they are back.
    @Sendable private func cover(_ request: Request, _ member: Member) async throws -> Response {
        let names = desk.environment.snapshot.configuration
        guard let number = request.number,
            let person = names.people[PersonID(number)]
        else { throw HTTPError.notFound }
        let fields = try desk.form(request, member.visitor)
        do {
            let presence: ChangePerson.Presence =
                fields["back"] == nil
                ? try PersonForm(names: names, texts: member.texts).absence(fields, of: person) : .present
            _ = try await desk.environment.run(
                ChangePerson(person: person.email, presence: presence), as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = WorkloadPage.absence(of: person, names, member.principal.department, member.texts)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await show(member, absentee: person.id, typed: form, status: PageRefusal(error).status)
        }
        return try .redirect(to: SitePath.workload.rawValue + "?done=covered")
    }
}
