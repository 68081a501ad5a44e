import BusinessTime
import Model
import Workflows

/// `belay simulate`
enum SimulateCommand {
    static let command = Command<Session>.onData(
        "simulate", "Run a record through everything and print what would happen; nothing is changed.",
        discussion: """
            RECORD is a real one, such as "ticket 12", as if it came in as it stands now; --says lets a ticket's customer \
            write. With --file the record is made up: JSON or JSON5 with ticket, deal, account,
            checklist, followUp or request, such as

              {ticket: {subject: "Help", body: "I want my money back", requester: "kim@example.com", priority: "high"}}

            Printed are the clocks, each trigger with why it fired or did not, the binding that answers it, the step, the \
            person and why, and each notification as it would be read.
            """,
        arguments: [Argument("record", "A real record, such as \"ticket 12\".", kind: .record, isRequired: false)],
        options: [
            Option("file", "A file with a record that is made up; “-” for standard input.", kind: .file),
            Option("says", "What the ticket's customer writes.", placeholder: "TEXT"),
            Option("at", "As if it were this moment; else now.", kind: .moment),
            Option("until", "Go on to this moment: clocks, time-outs and what waits.", kind: .moment),
            Option("escalation", "Begin this escalation for it besides, even if it is disabled.", kind: .name),
            Option(
                "move", "What happens to that escalation's case then; several follow each other.",
                kind: .word(of: SimulatedMove.self), isRepeating: true),
        ]
    ) { arguments, session in
        let simulate = Simulate(
            record: try record(arguments, session), until: arguments.value("until", as: Instant.self),
            escalation: arguments.string("escalation"), moves: arguments.list("move").compactMap(SimulatedMove.init))
        let environment = try await session.environment()
        let simulation = try await environment.rehearse(
            simulate, as: session.principal(in: environment), at: arguments.value("at", as: Instant.self))
        let wording = try await session.wording()
        try session.answer(SimulationAnswer(simulation, wording)) {
            SimulationText(simulation, wording, session.output.terminal).text
        }
        return .succeeded
    }

    private static func record(_ arguments: ParsedArguments, _ session: Session) throws -> Simulate.Record {
        let real = arguments.value("record", as: RecordReference.self)
        let says = arguments.string("says")
        if let file = arguments.string("file") {
            if real != nil || says != nil {
                throw arguments.refusal("Give --file, or a real record with or without --says, not both.")
            }
            return try session.value(SimulationFile.self, inFile: file).record
        }
        guard let real else { throw arguments.refusal("Give a real record such as \"ticket 12\", or --file FILE.") }
        guard let says else { return .real(real) }
        guard real.kind == .ticket else { throw arguments.refusal("--says is for tickets: only they have a customer.") }
        return .message(TicketID(real.number), says)
    }
}
