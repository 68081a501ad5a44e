import Model
import Transfer
import Workflows

/// What `escalate` of every kind of record has in common.
enum EscalationReason {
    static let option = Option("reason", "Why, in a sentence or two.", isRequired: true)

    /// Escalates a record and says who has it now.
    static func escalate(
        _ record: RecordReference, _ arguments: ParsedArguments, _ session: Session
    ) async throws -> ExitCode {
        let reason = try arguments.requiredString("reason")
        let started = try await session.run(EscalateRecord(record: record, reason: reason))
        let wording = try await session.wording()
        try session.answer(Answer(record: record, case: started.map { ExportedCase($0, wording.names) })) {
            let subject = record.description.prefix(1).uppercased() + record.description.dropFirst()
            guard let started else {
                return "\(subject) is escalated to the department's manager: no binding starts an escalation for it.\n"
            }
            return "\(subject) is escalated. \(wording.sentence(started))\n"
        }
        return .succeeded
    }

    private struct Answer: Encodable {
        var record: RecordReference
        var `case`: ExportedCase?
    }
}
