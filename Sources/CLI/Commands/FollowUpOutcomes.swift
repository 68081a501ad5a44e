import BusinessTime
import Model
import Workflows

/// What can come of a follow-up: `belay follow-up done|no-reply|reschedule|cancel`
enum FollowUpOutcomes {
    static let commands = [done, noReply, reschedule, cancel]

    private static let note = Option("note", "What to say about it.")
    private static let version = Option(
        "if-version", "Refuse where somebody changed it since this version.", kind: .number)

    private static let done = Command.onData(
        "done", "Say that a follow-up is done.", arguments: [FollowUpCommands.number], options: [note, version]
    ) { arguments, session in
        try await close(.done(note: arguments.string("note") ?? ""), "is done", arguments, session)
    }

    private static let noReply = Command.onData(
        "no-reply", "Say that there was no reply: it comes again, a day later unless told otherwise.",
        arguments: [FollowUpCommands.number], options: DueOptions.options + [note, version],
        flags: [Flag("give-up", "Close it instead; there will be no further attempt.")]
    ) { arguments, session in
        let note = arguments.string("note") ?? ""
        let next = try await DueOptions.moment(arguments, session.wording())
        guard arguments.flag("give-up") else {
            return try await close(.noReply(next: next, note: note), "got no reply", arguments, session)
        }
        if next != nil { throw arguments.refusal("With --give-up it does not come again; leave --due and --in out.") }
        return try await close(.givenUp(note: note), "is given up", arguments, session)
    }

    private static let reschedule = Command.onData(
        "reschedule", "Put a follow-up off; how often is counted.", arguments: [FollowUpCommands.number],
        options: DueOptions.options + [note, version]
    ) { arguments, session in
        guard let moment = try await DueOptions.moment(arguments, session.wording()) else {
            throw arguments.refusal("Say when it comes again with --due MOMENT or --in SPAN.")
        }
        let outcome = FollowUpOutcome.rescheduled(to: moment, note: arguments.string("note") ?? "")
        return try await close(outcome, "is put off", arguments, session)
    }

    private static let cancel = Command.onData(
        "cancel", "Say that a follow-up is not needed any more; its series ends with it.",
        arguments: [FollowUpCommands.number], options: [note, version],
        flags: [Flag("keep-series", "Only this one is left out; the next comes as planned.")]
    ) { arguments, session in
        let outcome = FollowUpOutcome.cancelled(
            continuing: arguments.flag("keep-series"), note: arguments.string("note") ?? "")
        return try await close(outcome, "is cancelled", arguments, session)
    }

    private static func close(
        _ outcome: FollowUpOutcome, _ done: String, _ arguments: ParsedArguments, _ session: Session
    ) async throws -> ExitCode {
        let number = FollowUpID(try arguments.number("follow-up"))
        _ = try await session.run(
            AnswerFollowUp(
                followUp: number, expectedVersion: arguments.integer("if-version").map(Int64.init), outcome: outcome))
        return try await FollowUpCommands.answer(done, number, session)
    }
}
