import Model
import Workflows

/// `belay doctor`
enum DoctorCommand {
    private struct Answer: Encodable {
        var number: Int64?
        var what: String
        var mended: Bool
    }

    static let command = Command.onData(
        "doctor", "Look at every open case anew, put right what is wrong, and tell the admins.",
        discussion: """
            Each open case has to have a step that there is, somebody who has it, and a moment at which it moves by itself; \
            whatever was due has to have happened, and every notification has to have been tried. A running server looks every \
            hour. The exit code is 1 where something could not be put right.
            """
    ) { _, session in
        let findings = try await session.run(SelfAudit())
        let answers = findings.map { Answer(number: $0.case?.rawValue, what: $0.what, mended: $0.isMended) }
        try session.answer(ListAnswer(items: answers)) {
            guard !findings.isEmpty else { return "All is as it should be.\n" }
            return findings.map { finding in
                let place = finding.case.map { "case \($0): " } ?? ""
                return "\(finding.isMended ? "put right" : "TO DO")  \(TerminalText.line(place + finding.what))\n"
            }.joined()
        }
        return findings.allSatisfy(\.isMended) ? .succeeded : .failed
    }
}
