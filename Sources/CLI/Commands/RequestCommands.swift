import BusinessTime
import Model
import Transfer
import Workflows

/// `belay request`
enum RequestCommands {
    static let group = Command<Session>(
        "request", "Ask for an approval with a form.",
        discussion: """
            Whoever decides it does so with “belay case approve”, “reject” or “return”.
            """, subcommands: [new, list, show, edit, submit, withdraw, escalate])

    private static let number = Argument("request", "The request's number.", kind: .number)
    private static let fields = Option(
        "set", "What is written into a field, as in percent=12; “percent=” takes it away.", kind: .assignment,
        isRepeating: true)
    private static let version = Option(
        "if-version", "Refuse where somebody changed it since this version.", kind: .number)

    private struct DetailAnswer: Encodable {
        var request: ExportedRequest
        var cases: [ExportedCase]
    }

    private static let new = Command.onData(
        "new", "Fill in a form: a draft, or submitted at once.",
        discussion: """
            For example:
              belay request new discount --set percent=12 --set "reason=They stay five more years" --record "deal 4" --submit
            """,
        arguments: [Argument("form", "The form's key.", kind: .name)],
        options: [
            fields, Option("title", "What it is about; else the form's name.", kind: .name),
            RecordOption.option("What it belongs to, such as “deal 4”."),
            Option("department", "The department that decides it.", kind: .name),
        ],
        flags: [Flag("submit", "Ask for the decision at once.")]
    ) { arguments, session in
        let request = try await session.run(
            NewRequest(
                form: arguments.requiredString("form"), title: arguments.string("title"),
                fields: arguments.assignments("set"), record: RecordOption.record(arguments),
                department: arguments.string("department"), isSubmitted: arguments.flag("submit")))
        return try await answer(request.id, session)
    }

    private static let list = Command.onData(
        "list", "List requests, the newest first.",
        options: [
            Option("form", "Only those made with this form.", kind: .name),
            Option("state", "Only those that stand so.", kind: .word(of: RequestState.self)),
            Option("department", "Only those of this department.", kind: .name),
            RecordOption.option("Only those of this record, such as “deal 4”."),
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("before", "Those with a lower number than this.", kind: .number),
        ],
        flags: [Flag("mine", "Only those of whoever --as names.")]
    ) { arguments, session in
        var query = RequestQuery(
            state: arguments.word("state", as: RequestState.self), record: try RecordOption.record(arguments),
            before: arguments.integer("before").map { RequestID(Int64($0)) }, limit: arguments.integer("limit") ?? 25)
        if arguments.flag("mine") { query.requester = .person(try await session.me(arguments)) }
        let page = try await session.ask(
            ListRequests(query: query, form: arguments.string("form"), department: arguments.string("department")))
        let wording = try await session.wording()
        let next = page.next?.description
        try session.answer(ListAnswer(items: page.items.map { ExportedRequest($0, wording.names) }, next: next)) {
            guard !page.items.isEmpty else { return "No request matches.\n" }
            var table = TextTable([
                .init("REQUEST", alignment: .right), .init("STATE"), .init("FORM"), .init("ASKED"),
                .init("ASKED BY"), .init("RECORD", isFixed: true), .init("TITLE"),
            ])
            for request in page.items {
                let form = wording.configuration.forms[request.form]
                table.append([
                    "\(request.id)", request.state.rawValue, form?.key ?? "–",
                    form?.asked(in: request.shown) ?? "–", wording.name(request.requester),
                    request.record?.description ?? "–", request.title,
                ])
            }
            let more = next.map { "There are more; go on with --before \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    private static let show = Command.onData(
        "show", "Show a request with its fields and the cases that decide it.", arguments: [number]
    ) { arguments, session in
        try await answer(RequestID(arguments.number("request")), session)
    }

    private static let edit = Command.onData(
        "edit", "Correct a request that is not being decided; only what is given.", arguments: [number],
        options: [fields, Option("title", "What it is about.", kind: .name), version]
    ) { arguments, session in
        let number = RequestID(try arguments.number("request"))
        _ = try await session.run(
            EditRequest(
                request: number, expectedVersion: arguments.integer("if-version").map(Int64.init),
                title: arguments.string("title"), fields: arguments.assignments("set")))
        return try await answer(number, session)
    }

    private static let submit = Command.onData(
        "submit", "Ask for the decision, for the first time or again.", arguments: [number],
        options: [Option("comment", "What to say about it."), version]
    ) { arguments, session in
        let number = RequestID(try arguments.number("request"))
        _ = try await session.run(
            SubmitRequest(
                request: number, expectedVersion: arguments.integer("if-version").map(Int64.init),
                comment: arguments.string("comment") ?? ""))
        return try await answer(number, session)
    }

    private static let withdraw = Command.onData(
        "withdraw", "Take a request back; it can be corrected and submitted again.", arguments: [number],
        options: [Option("comment", "Why."), version]
    ) { arguments, session in
        let number = RequestID(try arguments.number("request"))
        _ = try await session.run(
            WithdrawRequest(
                request: number, expectedVersion: arguments.integer("if-version").map(Int64.init),
                comment: arguments.string("comment") ?? ""))
        return try await answer(number, session)
    }

    private static let escalate = Command.onData(
        "escalate", "Say that somebody with more say has to look at a request.", arguments: [number],
        options: [EscalationReason.option]
    ) { arguments, session in
        try await EscalationReason.escalate(.request(RequestID(arguments.number("request"))), arguments, session)
    }

    /// Shows a request as it is now.
    private static func answer(_ number: RequestID, _ session: Session) async throws -> ExitCode {
        let detail = try await session.ask(ShowRequest(request: number))
        let wording = try await session.wording()
        let answer = DetailAnswer(
            request: ExportedRequest(detail.request, wording.names),
            cases: detail.cases.map { ExportedCase($0, wording.names) })
        try session.answer(answer) {
            let request = detail.request
            var facts = FactSheet()
            facts.add("state", request.state.rawValue + (request.round > 1 ? ", round \(request.round)" : ""))
            facts.add("form", detail.form.map { "\($0.name) (\($0.key), version \($0.version))" })
            facts.add("belongs to", request.record?.description)
            facts.add("department", wording.name(request.department))
            facts.add("asked by", wording.name(request.requester))
            facts.add("submitted", request.submittedAt.map(wording.moment))
            facts.add("decided", request.decidedAt.map(wording.moment))
            var written = FactSheet()
            for field in detail.form?.fields ?? [] { written.add(field.label, request.shown[field.key]) }
            let terminal = session.output.terminal
            let title = Styles(terminal).bold("Request \(request.id): \(TerminalText.line(request.title))")
            let waits = detail.cases.filter(\.status.isOpen).map { wording.sentence($0) + "\n" }.joined()
            let cases = detail.cases.isEmpty ? "" : "\n" + wording.table(detail.cases).rendered(for: terminal)
            return [title + "\n" + facts.text, written.text, waits].filter { !$0.isEmpty }.joined(separator: "\n")
                + cases
        }
        return .succeeded
    }
}
