import HTTPServer
import Model
import Workflows

/// What is promised: the list, `/service-levels`, and each one's page, `/service-levels/1`.
struct ServiceLevelPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.serviceLevels.rawValue, name: "pages.service-levels",
                handler: desk.admin { _, member in try list(member) }),
            Route(
                .post, SitePath.serviceLevels.rawValue, name: "pages.service-levels.add", maximumBodyBytes: 65_536,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.serviceLevelPattern, name: "pages.service-level",
                handler: desk.admin { request, member in try show(try found(request), member) }),
            Route(
                .post, SitePath.serviceLevelPattern, name: "pages.service-level.change", maximumBodyBytes: 65_536,
                handler: desk.admin(change)),
        ]
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func forms(_ member: Member) -> ServiceLevelForm { ServiceLevelForm(names: names, texts: member.texts) }

    private func found(_ request: Request) throws -> ServiceLevel {
        let number = request.number ?? 0
        guard let level = names.serviceLevels.first(where: { $0.id.rawValue == number }) else {
            throw HTTPError.notFound
        }
        return level
    }

    private func list(_ member: Member, adding: EntryForm? = nil, status: Status = .ok) throws -> Response {
        try desk.show(
            ServiceLevelListPage(names: names, adding: adding ?? forms(member).form(nil)), for: member, status: status)
    }

    private func show(
        _ level: ServiceLevel, _ member: Member, form: EntryForm? = nil, status: Status = .ok
    ) throws -> Response {
        try desk.show(
            ServiceLevelPage(level: level, names: names, form: form ?? forms(member).form(level)), for: member,
            status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let forms = forms(member)
        do {
            let added = try await desk.environment.run(
                AddServiceLevel(
                    name: fields["name"] ?? "", priority: fields["priority"].flatMap(Priority.init),
                    tier: fields["tier"].flatMap { Int($0) }, department: fields.filled("department"),
                    category: fields.filled("category"), calendar: fields.filled("calendar"),
                    targets: try forms.targets(fields), warningShares: try forms.warnings(fields, of: nil)),
                as: member.principal)
            return try .redirect(to: SitePath.path(of: added.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.form(nil)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try list(member, adding: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func change(_ request: Request, _ member: Member) async throws -> Response {
        let level = try found(request)
        let fields = try desk.form(request, member.visitor)
        let forms = forms(member)
        var form = forms.form(level)
        do {
            let change: ChangeServiceLevel
            if let enabled = fields["enabled"] {
                change = ChangeServiceLevel(level: level.name, isEnabled: enabled == "yes")
            } else {
                let fields = try form.take(fields, member.texts)
                let targets = try forms.targets(fields)
                change = ChangeServiceLevel(
                    level: level.name, name: fields["name"], calendar: fields["calendar"] ?? "", targets: targets,
                    withoutTargets: Set(level.targets.keys).subtracting(targets.keys),
                    warningShares: try forms.warnings(fields, of: level))
            }
            _ = try await desk.environment.run(change, as: member.principal)
            return try .redirect(to: SitePath.path(of: level.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try show(level, member, form: form, status: PageRefusal(error).status)
        }
    }
}
