import Assets
import Notices
import Triggers
import Workflows

/// What Belay brings along, compiled once for all tests of a process.
enum Rules {
    private static let compiled = Result {
        Snapshot.Sources(
            templates: try NoticeTemplates(files: Assets.files.filter { $0.key.hasPrefix("Templates/") }),
            triggers: try TriggerCompiler.shipped())
    }

    /// The shipped templates and word lists.
    static func shipped() throws -> Snapshot.Sources { try compiled.get() }
}
