import BusinessTime
import Foundation
import Storage
import Workflows

/// `belay backup`
enum BackupCommand {
    static let command = Command.onData(
        "backup", "Copy all data into one file while work goes on.",
        discussion: """
            The copy is looked at as a whole before this says that it is good: its structure, every index, and the audit \
            trail. FILE must not be there yet; a folder gets a file named by the moment, which is handy in a timer. \
            "belay restore" puts it back.

            A backup holds everything that the data file holds, secrets of webhooks among it: keep it as you keep that.

            For example:
              belay backup /var/backups/belay/
            """,
        arguments: [Argument("file", "Where to, a new file or a folder.", kind: .file)]
    ) { arguments, session in
        let environment = try await session.environment()
        let path = destination(
            session.path(try arguments.requiredString("file")), moment: FileStamp.text(environment.clock.now()))
        let stored = try await environment.backUp(to: path, as: session.principal(in: environment))
        try session.answer(StoredFileAnswer(path, stored)) {
            "Backed up \(session.dataPath) to \(path).\n" + stored.facts
                + (stored.isSound ? "  sound   yes\n" : "\nThe data are not sound, so neither is the copy:\n")
                + stored.findings.map { "  \($0)\n" }.joined()
        }
        return stored.isSound ? .succeeded : .failed
    }

    /// The file itself, or one in the folder that is there.
    private static func destination(_ path: String, moment: String) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return path
        }
        return (path.hasSuffix("/") ? path : path + "/") + "belay-\(moment).db"
    }
}
