import BusinessTime
import Model
import SQLite
import Storage
import Workflows

/// `belay restore`
enum RestoreCommand {
    static let command = Command<Session>(
        "restore", "Put a backup in the place of the data file.",
        discussion: """
            Looks at all of the backup first, and brings the copy up to date where an older Belay made it; the backup itself \
            stays as it is. A data file that is there is only replaced with --replace, and kept under another name. Stop the \
            server before.

            Whatever fell due since the backup was made is done once the file is served, at the moment that it is served; \
            notifications that were sent in the meantime may be sent again, with the same ids as far as they waited already.

            For example:
              belay restore /var/backups/belay/belay-20260302T080000Z.db --replace
            """,
        arguments: [Argument("backup", "A file that “belay backup” made.", kind: .file)],
        flags: [
            Flag("replace", "Replace the data file that is there; it is kept under another name."),
            Flag("despite-problems", "Restore what is left of a damaged backup, or one whose audit trail is broken."),
        ]
    ) { arguments, session in
        if session.surroundings.served != nil { throw served }
        let path = session.dataPath
        let backup = session.path(try arguments.requiredString("backup"))
        let restored: RestoredFile
        do {
            restored = try Store.restore(
                backup, to: path, replacing: arguments.flag("replace"),
                despiteProblems: arguments.flag("despite-problems"),
                note: OwnersNote(command: "belay restore").text, now: session.surroundings.clock.now())
        } catch let refusal as RestoreRefusal {
            throw CommandError(text(refusal))
        } catch StoreError.database(.owned(path: _, let note)) {
            let owner = OwnersNote(note).map { "“\($0.command)” (process \($0.process))" } ?? "Another process"
            throw CommandError("\(owner) is working on \(path). Stop it, and try again.")
        }
        if restored.file.problems.isEmpty {
            let environment = try await session.environment()
            try await environment.run(NoteRestoration(of: restored.file), as: .operatorAtConsole)
        }
        try session.answer(StoredFileAnswer(path, restored.file, earlier: restored.earlier)) {
            text(restored, path: path, backup: backup)
        }
        return .succeeded
    }

    private static let served = CommandError("A server owns this file. Stop it, and run “belay restore” by itself.")

    private static func text(_ refusal: RestoreRefusal) -> String {
        switch refusal {
        case .occupied(let path):
            "There is a data file at \(path). Say --replace to put the backup in its place (it is kept under another "
                + "name), or name another place with --data."
        case .unsound(let file):
            "The backup is not sound, and nothing was changed. \(file.findings.joined(separator: " ")) Take another "
                + "backup, or say --despite-problems to restore what is left of this one."
        case .same(let path): "\(path) is the data file itself. Name a file that “belay backup” made."
        }
    }

    private static func text(_ restored: RestoredFile, path: String, backup: String) -> String {
        var text = "Restored \(path) from \(backup).\n" + restored.file.facts
        if let earlier = restored.earlier { text += "  before  \(earlier)\n" }
        if restored.file.overdue > 0 || restored.file.owed > 0 {
            text += """

                Once it is served, \(restored.file.overdue) things that fell due are done and \(restored.file.owed) deliveries \
                that waited are sent.

                """
        }
        return text + restored.file.findings.map { "\n\($0)\n" }.joined()
    }
}
