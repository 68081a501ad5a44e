import Model
import Transfer
import Workflows

/// What a person can do about a case: `belay case take|approve|reject|return|pass|withdraw|correct`
enum CaseDecisions {
    static let commands = [take, approve, reject, giveBack, pass, phase, withdraw, correct]

    private static let comment = Option("comment", "What to say about it.")
    private static let why = Option("comment", "Why; whoever asked reads it.", isRequired: true)

    private static let turn = Option(
        "turn", "Only while the case is where “case show --json” said; refused where it has moved on.",
        kind: .integer(1...Int.max))

    private static let take = decision("take", "Say that you have it.", .acknowledge)
    private static let approve = decision("approve", "Approve what was asked.", .approve)
    private static let reject = decision("reject", "Reject what was asked.", .reject, option: why)
    private static let giveBack = decision(
        "return", "Give it back for correction to whoever asked.", .returnForCorrection, option: why)

    private static let pass = Command.onData(
        "pass", "Pass it on to somebody else.", arguments: [CaseCommands.number],
        options: [Option("to", "Who gets it.", placeholder: "ADDRESS", isRequired: true), comment]
    ) { arguments, session in
        let wording = try await session.wording()
        let address = try arguments.requiredString("to")
        guard let person = wording.configuration.person(email: address) else {
            throw CommandError("Nobody here has the address “\(address)”; “belay user list” shows who is.")
        }
        let number = CaseID(try arguments.number("case"))
        let decide = DecideCase(
            id: number, decision: .passOn(person.id), comment: arguments.string("comment") ?? "")
        return try await answer(session.run(decide), session)
    }

    private static let phase = Command.onData(
        "phase", "Say how far the work on it is.",
        arguments: [CaseCommands.number, Argument("phase", "How far it is.", kind: .word(of: CasePhase.self))]
    ) { arguments, session in
        let number = CaseID(try arguments.number("case"))
        guard let phase = arguments.word("phase", as: CasePhase.self) else {
            throw arguments.refusal("phase is missing.")
        }
        return try await answer(session.run(SetCasePhase(id: number, phase: phase)), session)
    }

    private static let withdraw = Command.onData(
        "withdraw", "Take back what was asked.", arguments: [CaseCommands.number], options: [comment]
    ) { arguments, session in
        let number = CaseID(try arguments.number("case"))
        return try await answer(
            session.run(WithdrawCase(id: number, comment: arguments.string("comment") ?? "")), session)
    }

    private static let correct = Command.onData(
        "correct", "Ask again after what was returned is put right.", arguments: [CaseCommands.number],
        options: [comment]
    ) { arguments, session in
        let number = CaseID(try arguments.number("case"))
        return try await answer(
            session.run(CorrectCase(id: number, comment: arguments.string("comment") ?? "")), session)
    }

    private static func decision(
        _ name: String, _ summary: String, _ decision: Decision, option: Option = comment
    ) -> Command<Session> {
        Command.onData(name, summary, arguments: [CaseCommands.number], options: [option, turn]) { arguments, session in
            let number = CaseID(try arguments.number("case"))
            let decide = DecideCase(
                id: number, decision: decision, comment: arguments.string("comment") ?? "",
                turn: arguments.integer("turn"))
            return try await answer(session.run(decide), session)
        }
    }

    private static func answer(_ value: Case, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        try session.answer(ExportedCase(value, wording.names)) { wording.sentence(value) + "\n" }
        return .succeeded
    }
}
