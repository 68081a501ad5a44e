import Model
import Notices
import Workflows

/// `belay check`
enum CheckCommand {
    static let command = Command.onData(
        "check", "Look for mistakes in everything that is configured.",
        discussion: """
            Escalations, bindings, triggers, people and templates: what cannot work is an error, and then the exit code is 1; \
            what works otherwise than it looks is a warning. Each says how to mend it.
            """
    ) { _, session in
        let findings: [LintFinding]
        if let broken = try templateFindings(session) {
            findings = broken
        } else {
            findings = try await session.ask(CheckConfiguration())
        }
        try session.answer(ListAnswer(items: findings)) {
            guard !findings.isEmpty else { return "No mistake found.\n" }
            let errors = findings.count { $0.severity == .error }
            return findings.map { TerminalText.line("\($0)") + "\n" }.joined()
                + "\(errors) error\(errors == 1 ? "" : "s"), \(findings.count - errors) warning"
                + "\(findings.count - errors == 1 ? "" : "s").\n"
        }
        return findings.contains { $0.severity == .error } ? .failed : .succeeded
    }

    /// What is wrong with the templates, without which nothing else can be read; nil where nothing is.
    private static func templateFindings(_ session: Session) throws -> [LintFinding]? {
        do throws(NoticeError) {
            _ = try NoticeTemplates(files: Composition.notices(in: files(session)))
            return nil
        } catch {
            guard case .unusable(let problems) = error else { throw error }
            return problems.map {
                LintFinding(severity: .error, place: "template \($0.file), line \($0.line)", text: $0.message)
            }
        }
    }

    private static func files(_ session: Session) -> [String: String] {
        (try? Composition.files(templates: session.templates)) ?? [:]
    }
}
