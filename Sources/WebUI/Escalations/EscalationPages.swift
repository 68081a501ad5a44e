import HTTPServer
import Model
import Workflows

/// The list of escalations, `/escalations`, and each one's designer, `/escalations/12`.
struct EscalationPages: Sendable {
    let desk: PageDesk

    /// A hundred steps, each with all of its fields.
    private static let mostFields = 4096
    private static let largestForm = 1_000_000

    var routes: [Route] {
        [
            Route(
                .get, SitePath.escalations.rawValue, name: "pages.escalations",
                handler: desk.admin { request, member in try await list(EscalationListFilter(request.query), member) }),
            Route(
                .post, SitePath.escalations.rawValue, name: "pages.escalations.add", maximumBodyBytes: 65_536,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.escalationPattern(), name: "pages.escalation",
                handler: desk.admin { request, member in
                    try await show(found(request), member, listsMoves: request.query["moves"] != nil)
                }),
            form(.steps, changeSteps), form(.header, changeHeader), form(.state, changeState), form(.copies, copy),
            form(.moves, move),
        ]
    }

    /// Does what a form asks for, and answers.
    private typealias Work = @Sendable (Parameters, EscalationDefinition, Member) async throws -> Response

    private func form(_ action: EscalationAction, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.escalationPattern(action), name: "pages.escalation.\(action.rawValue)",
            maximumBodyBytes: action == .steps ? Self.largestForm : 65_536,
            handler: desk.admin { request, member in
                let definition = try found(request)
                return try await work(
                    try desk.form(request, member.visitor, maximumFields: Self.mostFields), definition, member)
            })
    }

    private func found(_ request: Request) throws -> EscalationDefinition {
        guard let number = request.number,
            let definition = desk.environment.snapshot.configuration.escalations[EscalationID(number)]
        else { throw HTTPError.notFound }
        return definition
    }

    // MARK: The list

    private func list(
        _ filter: EscalationListFilter, _ member: Member, adding: EntryForm? = nil, status: Status = .ok
    ) async throws -> Response {
        let summaries = try await desk.environment.ask(ListEscalations(), as: member.principal)
        return try desk.show(
            EscalationListPage(
                summaries: summaries, filter: filter, names: desk.environment.snapshot.configuration,
                adding: adding ?? Self.header(nil, action: SitePath.escalations.rawValue, member.texts)),
            for: member, status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        do {
            let added = try await desk.environment.run(
                AddEscalation(name: fields["name"] ?? "", text: fields.lines("description")), as: member.principal)
            return try .redirect(to: SitePath.path(of: added.id))
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = Self.header(nil, action: SitePath.escalations.rawValue, member.texts)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await list(EscalationListFilter(), member, adding: form, status: PageRefusal(error).status)
        }
    }

    /// The form for what an escalation is called and what it is for.
    private static func header(_ definition: EscalationDefinition?, action: String, _ texts: Texts) -> EntryForm {
        EntryForm(
            action: action, send: texts[definition == nil ? "escalations.add" : "change.save"],
            [
                EntryField(
                    "name", texts["escalations.name"], value: definition?.name ?? "", isRequired: true, longest: 100),
                EntryField(
                    "description", texts["escalations.description"], .area, value: definition?.text ?? "",
                    longest: 1000),
            ])
    }

    // MARK: The designer

    private func show(
        _ definition: EscalationDefinition, _ member: Member, draft: StepsDraft? = nil, header: EntryForm? = nil,
        notes: [String] = [], problems: [String] = [], listsMoves: Bool = false, status: Status = .ok
    ) async throws -> Response {
        let environment = desk.environment
        // By its name, since another one's name may be this one's number.
        let summaries = try await environment.ask(ListEscalations(only: definition.name), as: member.principal)
        guard let summary = summaries.first else { throw HTTPError.notFound }
        let draft = draft ?? StepsDraft(summary.definition)
        var wanted = summary.definition
        let read = draft.read(as: wanted, member.texts)
        // What cannot be read yet cannot be looked through; then its problems say enough.
        if read.problems.isEmpty { wanted.steps = read.steps }
        let findings =
            read.problems.isEmpty || draft.isAsStored
            ? try await environment.ask(CheckDraft(definition: wanted), as: member.principal) : []
        // For each of its open cases it is looked up where it would go on, which is done for whoever wants to move them.
        let moves =
            listsMoves
            ? try await environment.ask(PreviewCaseMoves(escalation: definition.name), as: member.principal) : nil
        let action = SitePath.path(of: summary.definition.id, .header)
        return try desk.show(
            DesignerPage(
                summary: summary, draft: draft, wrong: draft.isAsStored ? [] : read.problems, findings: findings,
                names: environment.snapshot.configuration, templates: environment.snapshot.noticeTemplates.map(\.name),
                moves: moves, header: header ?? Self.header(summary.definition, action: action, member.texts),
                notes: notes, problems: problems), for: member, status: status)
    }

    @Sendable private func changeSteps(
        _ fields: Parameters, _ definition: EscalationDefinition, _ member: Member
    ) async throws -> Response {
        var draft = StepsDraft(fields)
        let change = StepsDraft.Change(fields["act"] ?? "save")
        if change != .save {
            draft.apply(change)
            let note = member.texts[change.note]
            return try await show(definition, member, draft: draft, notes: [note])
        }
        if let version = draft.version, version != definition.version {
            let before = try await desk.environment.ask(
                ReadEscalationVersion(escalation: definition.id, version: version), as: member.principal)
            let told = draft.catchUp(from: before, to: definition, member.texts)
            return try await show(
                definition, member, draft: draft, problems: [member.texts["conflict.record"]] + told,
                status: .conflict)
        }
        let read = draft.read(as: definition, member.texts)
        guard read.problems.isEmpty else {
            return try await show(definition, member, draft: draft, status: .unprocessableContent)
        }
        do {
            _ = try await desk.environment.run(
                ChangeEscalation(
                    escalation: definition.name, change: .setSteps(read.steps), expectedVersion: draft.version),
                as: member.principal)
            return try .redirect(to: SitePath.path(of: definition.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            return try await show(
                definition, member, draft: draft, problems: error.sentences(for: member.reader),
                status: PageRefusal(error).status)
        }
    }

    @Sendable private func changeHeader(
        _ fields: Parameters, _ definition: EscalationDefinition, _ member: Member
    ) async throws -> Response {
        var form = Self.header(definition, action: SitePath.path(of: definition.id, .header), member.texts)
        do {
            let fields = try form.take(fields, member.texts)
            _ = try await desk.environment.run(
                ChangeEscalation(
                    escalation: definition.name,
                    change: .header(name: fields["name"], text: fields.lines("description"), isEnabled: nil)),
                as: member.principal)
            return try .redirect(to: SitePath.path(of: definition.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try await show(definition, member, header: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func changeState(
        _ fields: Parameters, _ definition: EscalationDefinition, _ member: Member
    ) async throws -> Response {
        let isEnabled = fields["enabled"] == "yes"
        do {
            _ = try await desk.environment.run(
                ChangeEscalation(escalation: definition.name, change: isEnabled ? .enable : .disable),
                as: member.principal)
            return try .redirect(
                to: SitePath.path(of: definition.id) + (isEnabled ? "?done=enabled" : "?done=disabled"))
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            return try await show(
                definition, member, problems: error.sentences(for: member.reader), status: PageRefusal(error).status)
        }
    }

    @Sendable private func move(
        _ fields: Parameters, _ definition: EscalationDefinition, _ member: Member
    ) async throws -> Response {
        do {
            let moves = try await desk.environment.run(
                MoveCases(escalation: definition.name), as: member.principal)
            let isAny = moves.contains { $0.to != nil }
            return try .redirect(
                to: SitePath.path(of: definition.id) + "?done=" + (isAny ? "cases-moved" : "none-moved"))
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            return try await show(
                definition, member, problems: error.sentences(for: member.reader), status: PageRefusal(error).status)
        }
    }

    @Sendable private func copy(
        _ fields: Parameters, _ definition: EscalationDefinition, _ member: Member
    ) async throws -> Response {
        let taken = Set(desk.environment.snapshot.configuration.escalations.values.map { $0.name.lowercased() })
        func name(_ number: Int) -> String {
            member.texts(
                number == 1 ? "escalation.copy-name" : "escalation.copy-name-many",
                ["name": String(definition.name.prefix(80)), "number": String(number)])
        }
        let free = (1...1000).first { !taken.contains(name($0).lowercased()) }
        let name = free.map(name) ?? definition.name
        let added = try await desk.environment.run(
            AddEscalation(name: name, text: definition.text, steps: definition.steps), as: member.principal)
        return try .redirect(to: SitePath.path(of: added.id) + "?done=copied")
    }
}
