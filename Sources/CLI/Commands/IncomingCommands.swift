import BusinessTime
import Model
import Workflows

/// `belay incoming`
enum IncomingCommands {
    static let group = Command<Session>(
        "incoming", "Let other systems open tickets, write on them, report health and change deals.",
        subcommands: [
            IncomingEditing.add, list, show, IncomingEditing.change, IncomingEditing.rotate, remove, attempt, log,
        ])

    static let incoming = Argument("incoming", "Its name or number.", kind: .name)

    private static let list = Command.onData("list", "List the incoming webhooks.") { _, session in
        let hooks = try await session.ask(ListIncoming())
        let wording = try await session.wording()
        try session.answer(ListAnswer(items: hooks.map { IncomingAnswer($0) })) {
            guard !hooks.isEmpty else { return "There is none; add one with “belay incoming add”.\n" }
            var table = TextTable([
                .init("INCOMING", alignment: .right), .init("NAME"), .init("DOES"), .init("SIGNED BY"),
                .init("DEPARTMENT"), .init("STATUS"),
            ])
            for hook in hooks {
                table.append([
                    "\(hook.id)", hook.name, hook.kind.rawValue, hook.signature.rawValue,
                    hook.department.flatMap { wording.configuration.departments[$0]?.name } ?? "all",
                    hook.disabledBecause.map { "disabled: \($0)" } ?? "enabled",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show an incoming webhook.", arguments: [incoming]) {
        arguments, session in
        let hooks = try await session.ask(ListIncoming(named: arguments.requiredString("incoming")))
        guard let hook = hooks.first else { return .failed }
        let wording = try await session.wording()
        try session.answer(IncomingAnswer(hook)) {
            var facts = FactSheet()
            facts.add("address", "/hooks/\(hook.name)")
            facts.add("does", hook.kind.rawValue)
            facts.add(
                "signed by", hook.header.map { "\(hook.signature.rawValue), in \($0)" } ?? hook.signature.rawValue)
            for (name, source) in hook.map.sorted(by: { $0.key < $1.key }) { facts.add("map \(name)", source.text) }
            facts.add("department", hook.department.flatMap { wording.configuration.departments[$0]?.name } ?? "all")
            facts.add("old secret", hook.retiring.map { "counts until \(wording.moment($0.until))" })
            facts.add("status", hook.disabledBecause.map { "disabled: \($0)" } ?? "enabled")
            return "\(hook.id)  \(TerminalText.line(hook.name))\n" + facts.text
        }
        return .succeeded
    }

    private static let remove = Command.onData(
        "remove", "Take no more messages, and forget the log; the trail keeps what they did.", arguments: [incoming]
    ) { arguments, session in
        let name = try arguments.requiredString("incoming")
        try await session.run(RemoveIncoming(incoming: name))
        try session.answer(["removed": name]) { "“\(TerminalText.line(name))” is removed.\n" }
        return .succeeded
    }

    private struct Outcome: Encodable {
        var fields: [String: String]
        var record: RecordReference?
        var problem: String?
    }

    private static let attempt = Command.onData(
        "try", "Say what a message would do; nothing is changed.", arguments: [incoming],
        options: [Option("file", "A file with the message, as JSON.", kind: .file)]
    ) { arguments, session in
        guard let path = arguments.string("file") else { throw arguments.refusal("--file FILE is missing.") }
        let text = try session.text(of: path, as: "The message")
        guard let message = MessageProof.content(of: Array(text.utf8)) else {
            throw CommandError("The message in \(path) is no JSON.")
        }
        let environment = try await session.environment()
        let tried = try await environment.rehearse(
            TryMessage(incoming: arguments.requiredString("incoming"), message: message),
            as: session.principal(in: environment))
        let outcome = Outcome(fields: tried.fields, record: tried.record, problem: tried.problem)
        try session.answer(outcome) {
            var facts = FactSheet()
            for (name, value) in tried.fields.sorted(by: { $0.key < $1.key }) { facts.add(name, value) }
            let end = tried.problem.map { "It would be refused: \(TerminalText.line($0))\n" }
            return facts.text + (end ?? "It would make or change \(tried.record?.description ?? "nothing").\n")
        }
        return tried.problem == nil ? .succeeded : .failed
    }

    private struct Line: Encodable {
        var number: Int64
        var at: Instant
        var messageID: String?
        var refusedBecause: String?
        var times: Int
        var record: RecordReference?
    }

    private static let log = Command.onData(
        "log", "List the messages that came, the newest first; never what they said.", arguments: [incoming],
        options: [
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("before", "Those with a lower number than this.", kind: .number),
        ], flags: [Flag("refused", "Only those that were refused.")]
    ) { arguments, session in
        let page = try await session.ask(
            ListIncomingMessages(
                incoming: arguments.requiredString("incoming"), onlyRefused: arguments.flag("refused"),
                before: arguments.integer("before").map { Int64($0) }, limit: arguments.integer("limit") ?? 25))
        let wording = try await session.wording()
        let lines = page.items.map {
            Line(
                number: $0.number, at: $0.at, messageID: $0.messageID, refusedBecause: $0.refusedBecause,
                times: $0.times, record: $0.record)
        }
        try session.answer(ListAnswer(items: lines, next: page.next?.description)) {
            guard !lines.isEmpty else { return "No message came.\n" }
            var table = TextTable([
                .init("MESSAGE", alignment: .right), .init("CAME", isFixed: true), .init("IDENTIFIER"),
                .init("DID", isFixed: true), .init("REFUSED BECAUSE"),
            ])
            for line in lines {
                table.append([
                    "\(line.number)", wording.moment(line.at), line.messageID ?? "–", line.record?.description ?? "–",
                    line.refusedBecause.map { line.times > 1 ? "\($0) (\(line.times) times)" : $0 } ?? "–",
                ])
            }
            let more = page.next.map { "There are more; go on with --before \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }
}
