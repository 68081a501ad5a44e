import Model
import Storage
import Workflows

/// `belay doctor`
enum DoctorCommand {
    private struct Answer: Encodable {
        struct Finding: Encodable {
            var number: Int64?
            var what: String
            var mended: Bool
        }

        var items: [Finding]
        var data: StoredFileAnswer
    }

    static let command = Command.onData(
        "doctor", "Look at all data and every open case anew, put right what is wrong, and tell the admins.",
        discussion: """
            The file has to be sound and its audit trail whole. Each open case has to have a step that there is, somebody \
            who has it, and a moment at which it moves by itself; whatever was due has to have happened, and every \
            notification has to have been tried. A running server looks at its cases every hour. The exit code is 1 where \
            something could not be put right.
            """
    ) { _, session in
        // First the file: nothing is put right in one that is damaged.
        let data = try await session.ask(InspectData())
        let findings = data.problems.isEmpty ? try await session.run(SelfAudit()) : []
        let answers = findings.map { Answer.Finding(number: $0.case?.rawValue, what: $0.what, mended: $0.isMended) }
        try session.answer(Answer(items: answers, data: StoredFileAnswer(session.dataPath, data))) {
            guard !findings.isEmpty || !data.isSound else {
                return "All is as it should be: \(FileSize.text(data.size)), \(data.audit.events) events.\n"
            }
            return data.findings.map { "TO DO  \($0)\n" }.joined()
                + (data.problems.isEmpty
                    ? "" : "Stop Belay, keep a copy of the file, and restore the last backup with “belay restore”.\n")
                + findings.map(line).joined()
        }
        return data.isSound && findings.allSatisfy(\.isMended) ? .succeeded : .failed
    }

    private static func line(_ finding: SelfAuditFinding) -> String {
        let place = finding.case.map { "case \($0): " } ?? ""
        return "\(finding.isMended ? "put right" : "TO DO")  \(TerminalText.line(place + finding.what))\n"
    }
}
