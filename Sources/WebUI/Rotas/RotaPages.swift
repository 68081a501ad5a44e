import HTTPServer
import Model
import Workflows

/// Who is on call: the list of rotas, `/rotas`, and each one's page, `/rotas/1`.
struct RotaPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.rotas.rawValue, name: "pages.rotas",
                handler: desk.member { _, member in try await list(member) }),
            Route(
                .post, SitePath.rotas.rawValue, name: "pages.rotas.add", maximumBodyBytes: 65_536,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.rotaPattern(), name: "pages.rota",
                handler: desk.member { request, member in try await show(try found(request), member) }),
            form(.layers) { fields, _, forms, _ in .addLayer(forms.draft(fields)) },
            form(.removal) { fields, _, _, member in
                guard let layer = fields["was"].flatMap(RotaMark.layer) else {
                    throw WorkflowError.invalid("layer", member.texts["rota.unknown"])
                }
                return .removeLayer(layer, place: fields["layer"].flatMap { Int($0) } ?? 0)
            },
            form(.withdrawal) { fields, _, _, member in
                guard let override = fields["was"].flatMap(RotaMark.override) else {
                    throw WorkflowError.invalid("override", member.texts["rota.unknown"])
                }
                return .removeOverride(override)
            },
            form(.overrides) { fields, _, forms, member in
                .override(
                    person: fields["person"] ?? "",
                    from: try forms.moment("from", fields, zone: member.reader.timeZone),
                    to: try forms.moment("to", fields, zone: member.reader.timeZone))
            },
        ]
    }

    /// What a form asks for.
    private typealias Reading = @Sendable (Parameters, Rota, RotaForm, Member) throws -> ChangeRota.Change

    private func form(_ action: RotaAction, _ reading: @escaping Reading) -> Route {
        Route(
            .post, SitePath.rotaPattern(action), name: "pages.rota.\(action.rawValue)", maximumBodyBytes: 65_536,
            handler: desk.member { request, member in
                let rota = try found(request)
                let fields = try desk.form(request, member.visitor)
                let forms = forms(member)
                do {
                    _ = try await desk.environment.run(
                        ChangeRota(rota: rota.name, change: try reading(fields, rota, forms, member)),
                        as: member.principal)
                    return try .redirect(to: SitePath.path(of: rota.id) + "?done=saved")
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    var typed = action == .overrides ? forms.override(of: rota) : forms.layer(of: rota)
                    typed.fill(with: fields)
                    typed.tell(error, member.texts)
                    // As it is now, since somebody else may have changed it while the page stood open.
                    return try await show(
                        try found(request), member, layer: action == .layers ? typed : nil,
                        override: action == .overrides ? typed : nil,
                        problems: [.removal, .withdrawal].contains(action) ? error.sentences(for: member.reader) : [],
                        status: PageRefusal(error).status)
                }
            })
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func forms(_ member: Member) -> RotaForm { RotaForm(names: names, texts: member.texts) }

    private func found(_ request: Request) throws -> Rota {
        guard let number = request.number, let rota = names.rotas[RotaID(number)]
        else { throw HTTPError.notFound }
        return rota
    }

    private func list(_ member: Member, adding: EntryForm? = nil, status: Status = .ok) async throws -> Response {
        let current = try await desk.environment.ask(ReadOnCallNow(), as: member.principal)
        return try desk.show(
            RotaListPage(
                names: names, current: current, adding: adding ?? forms(member).adding,
                viewer: member.principal), for: member,
            status: status)
    }

    private func show(
        _ rota: Rota, _ member: Member, layer: EntryForm? = nil, override: EntryForm? = nil, problems: [String] = [],
        status: Status = .ok
    ) async throws -> Response {
        let turns = try await desk.environment.ask(ReadOnCallTurns(rota: rota.id), as: member.principal)
        let forms = forms(member)
        return try desk.show(
            RotaPage(
                rota: rota, turns: turns, names: names, layer: layer ?? forms.layer(of: rota),
                override: override ?? forms.override(of: rota), viewer: member.principal, problems: problems),
            for: member, status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let forms = forms(member)
        do {
            let added = try await desk.environment.run(
                AddRota(name: fields["name"] ?? "", layer: forms.draft(fields)), as: member.principal)
            return try .redirect(to: SitePath.path(of: added.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.adding
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await list(member, adding: form, status: PageRefusal(error).status)
        }
    }
}
