import HTTPServer
import Model
import Workflows

/// What the pages of all kinds of records have in common: how they are shown, and how their forms are answered.
struct RecordRoutes: Sendable {
    let desk: PageDesk
    let kind: RecordKind

    /// Shows a record, with what could not be done.
    typealias Show = @Sendable (_ number: Int64, _ member: Member, _ draft: FormDraft?) async throws -> any FramedPage
    /// Does what a form asks for, of the version that whoever sent it has seen, and says which text tells that it is done
    /// (`done.KEY`).
    typealias Work =
        @Sendable (_ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member) async throws
        -> String
    /// Shows the form of something new, with what could not be done.
    typealias ShowNew =
        @Sendable (_ fields: Parameters, _ member: Member, _ draft: FormDraft?) async throws ->
        any FramedPage
    /// Adds something by what was typed and what the address asks for, and says what it is.
    typealias Add =
        @Sendable (_ fields: Parameters, _ query: Parameters, _ member: Member) async throws ->
        RecordReference

    private static let largestForm = 1_300_000

    /// A record's page.
    func page(_ show: @escaping Show) -> Route {
        Route(
            .get, SitePath.pattern(of: kind), name: "pages.\(kind.rawValue)",
            handler: desk.member { request, member in
                let page = try await show(Self.number(request), member, nil)
                return try desk.show(page, for: member)
            })
    }

    /// A form on a record's page; where it could not be done, the page is shown again.
    func form(_ action: RecordAction, _ show: @escaping Show, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.pattern(of: kind, action), name: "pages.\(kind.rawValue).\(action.rawValue)",
            maximumBodyBytes: 65_536,
            handler: desk.member { request, member in
                let number = try Self.number(request)
                var fields = try desk.form(request, member.visitor, maximumFields: 128)
                do {
                    let version = request.query["version"].flatMap { Int64($0) }
                    // Wherever whoever sent this left it alone, it is as it is now; so is the form that is shown again.
                    if fields[SeenFields.field] != nil,
                        let page = try await show(number, member, nil) as? RecordPage, var form = page.form(action)
                    {
                        try form.take(&fields, member.texts)
                    }
                    let done = try await work(number, fields, version, member)
                    let path = SitePath.path(of: RecordReference(kind: kind, number: number))
                    // A list's form leads back to the list.
                    let parts = (fields["back"].flatMap { WantedPath($0) }?.text ?? path)
                        .split(separator: "#", maxSplits: 1)
                    let place = String(parts[0]) + (parts[0].contains("?") ? "&" : "?") + "done=" + done
                    return try .redirect(to: place + (parts.count > 1 ? "#\(parts[1])" : ""))
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    let draft = FormDraft(form: action, typed: fields, error: error)
                    let page = try await show(number, member, draft)
                    guard var record = page as? RecordPage else {
                        return try desk.show(page, for: member, status: PageRefusal(error).status)
                    }
                    record.draft = draft
                    return try desk.show(record, for: member, status: PageRefusal(error).status)
                }
            })
    }

    /// Escalating by hand, which every record can be.
    func escalation(_ show: @escaping Show) -> Route {
        form(.escalation, show) { number, fields, _, member in
            let started = try await desk.environment.run(
                EscalateRecord(
                    record: RecordReference(kind: kind, number: number), reason: fields.lines("reason")),
                as: member.principal)
            return started == nil ? "told-manager" : "escalated"
        }
    }

    /// The form of something new, and what adds it.
    ///
    /// Where it takes files, what adds it finds the numbers of those that were kept in the fields of that name.
    func addition(
        _ path: SitePath, takesFiles: Bool = false, _ show: @escaping ShowNew, _ add: @escaping Add
    ) -> [Route] {
        [
            Route(
                .get, path.rawValue, name: "pages.\(kind.rawValue).new",
                handler: desk.member { request, member in
                    try desk.show(try await show(request.query, member, nil), for: member)
                }),
            Route(
                .post, path.rawValue, name: "pages.\(kind.rawValue).add",
                maximumBodyBytes: takesFiles ? PageDesk.largestFileForm : Self.largestForm,
                admission: takesFiles ? desk.admission : nil,
                handler: desk.member { request, member in
                    let form = try desk.fileForm(request, member.visitor, maximumFields: 128)
                    var files = ChosenFiles(form)
                    var fields = form.fields
                    do {
                        if takesFiles {
                            defer {
                                fields = fields.replacing(ChosenFiles.keptField, with: files.kept.map(\.description))
                            }
                            try await desk.keep(&files, for: member)
                        }
                        let added = try await add(fields, request.query, member)
                        return try .redirect(to: SitePath.path(of: added) + "?done=added")
                    } catch let error as WorkflowError where error.isForWhoeverAsked {
                        let draft = FormDraft(form: nil, typed: fields, error: error)
                        return try desk.show(
                            try await show(request.query, member, draft), for: member,
                            status: PageRefusal(error).status)
                    }
                }),
        ]
    }

    /// The form with which a record is escalated by hand.
    func escalationForm(_ number: Int64, _ texts: Texts, _ draft: FormDraft?) -> RecordForm {
        form(
            .escalation, number, texts["ticket.escalate"], send: texts["escalate.send"],
            [
                EntryField("reason", texts["escalate.reason"], .area, isRequired: true, longest: 2000)
            ], texts, draft, key: "e")
    }

    /// One of a record's forms, with what was typed into it.
    func form(
        _ action: RecordAction, _ number: Int64, _ heading: String, send: String, version: Int64? = nil,
        _ fields: [EntryField], _ texts: Texts, _ draft: FormDraft?, isFolded: Bool = true, key: String? = nil
    ) -> RecordForm {
        var form = EntryForm(
            action: Address.path(
                SitePath.path(of: RecordReference(kind: kind, number: number), action),
                ["version": version.map { String($0) }]) + "#" + action.rawValue, send: send, fields)
        form.isDraft = action != .changes
        // Several forms of a page have fields of the same name.
        form.prefix = action.rawValue + "-"
        draft?.fill(&form, action, texts)
        return RecordForm(id: action, heading: heading, form: form, isFolded: isFolded, key: key)
    }

    private static func number(_ request: Request) throws -> Int64 {
        guard let number = request.number, number > 0 else {
            throw HTTPError.notFound
        }
        return number
    }
}
