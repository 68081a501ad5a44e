import HTTPServer
import Model
import Workflows

/// Departments and their teams, `/teams`, and each team's page, `/teams/2`.
struct TeamPages: Sendable {
    let desk: PageDesk

    private static let mostFields = 128

    var routes: [Route] {
        [
            Route(
                .get, SitePath.teams.rawValue, name: "pages.teams",
                handler: desk.admin { _, member in try list(member) }),
            Route(
                .post, SitePath.teams.rawValue, name: "pages.teams.add", maximumBodyBytes: 65_536,
                handler: desk.admin(addTeam)),
            Route(
                .post, SitePath.departments.rawValue, name: "pages.departments.add", maximumBodyBytes: 16_384,
                handler: desk.admin(addDepartment)),
            Route(
                .post, SitePath.departmentPattern, name: "pages.departments.change", maximumBodyBytes: 16_384,
                handler: desk.admin(changeDepartment)),
            Route(
                .get, SitePath.teamPattern, name: "pages.team",
                handler: desk.admin { request, member in
                    let team = try found(request)
                    return try desk.show(
                        TeamPage(team: team, form: forms(member).form(team)), for: member)
                }),
            Route(
                .post, SitePath.teamPattern, name: "pages.team.change", maximumBodyBytes: 65_536,
                handler: desk.admin(changeTeam)),
        ]
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func forms(_ member: Member) -> TeamForm { TeamForm(names: names, texts: member.texts) }

    private func found(_ request: Request) throws -> Team {
        guard let number = request.number, let team = names.teams[TeamID(number)]
        else { throw HTTPError.notFound }
        return team
    }

    private func list(
        _ member: Member, changed: (DepartmentID, EntryForm)? = nil, addingDepartment: EntryForm? = nil,
        addingTeam: EntryForm? = nil, status: Status = .ok
    ) throws -> Response {
        let forms = forms(member)
        let departments = names.departments.values.sorted { $0.name < $1.name }.map { department in
            let typed = changed?.0 == department.id ? changed?.1 : nil
            return (department: department, form: typed ?? forms.form(department))
        }
        var team = addingTeam ?? forms.form(nil as Team?)
        team.prefix = "new-team-"
        return try desk.show(
            TeamsPage(
                names: names, departments: departments, addingDepartment: addingDepartment ?? forms.addingDepartment,
                addingTeam: team), for: member, status: status)
    }

    @Sendable private func addTeam(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        let forms = forms(member)
        do {
            let added = try await desk.environment.run(
                AddTeam(
                    name: fields["name"] ?? "", department: fields["department"] ?? "",
                    tier: fields["tier"].flatMap { Int($0) } ?? 1, members: TeamForm.members(fields),
                    assignment: try forms.assignment(fields, of: nil), afterHours: fields.filled("after-hours")),
                as: member.principal)
            return try .redirect(to: SitePath.path(of: added.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.form(nil as Team?)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try list(member, addingTeam: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func changeTeam(_ request: Request, _ member: Member) async throws -> Response {
        let team = try found(request)
        let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        let forms = forms(member)
        var form = forms.form(team)
        do {
            let fields = try form.take(fields, member.texts)
            _ = try await desk.environment.run(
                ChangeTeam(
                    team: team.name, name: fields["name"], department: fields.filled("department"),
                    tier: fields["tier"].flatMap { Int($0) },
                    members: TeamForm.members(fields)
                        + team.members.dropFirst(TeamForm.most).compactMap { names.people[$0]?.email },
                    assignment: try forms.assignment(fields, of: team), afterHours: fields["after-hours"] ?? ""),
                as: member.principal)
            return try .redirect(to: SitePath.path(of: team.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try desk.show(TeamPage(team: team, form: form), for: member, status: PageRefusal(error).status)
        }
    }

    @Sendable private func addDepartment(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        do {
            _ = try await desk.environment.run(AddDepartment(name: fields["name"] ?? ""), as: member.principal)
            return try .redirect(to: SitePath.teams.rawValue + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms(member).addingDepartment
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try list(member, addingDepartment: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func changeDepartment(_ request: Request, _ member: Member) async throws -> Response {
        guard let number = request.number,
            let department = names.departments[DepartmentID(number)]
        else { throw HTTPError.notFound }
        let fields = try desk.form(request, member.visitor)
        var form = forms(member).form(department)
        do {
            let fields = try form.take(fields, member.texts)
            _ = try await desk.environment.run(
                ChangeDepartment(
                    department: department.name, manager: fields["manager"], calendar: fields["calendar"]),
                as: member.principal)
            return try .redirect(to: SitePath.teams.rawValue + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try list(member, changed: (department.id, form), status: PageRefusal(error).status)
        }
    }
}
