import Model
import Storage

/// A whole data file as programs get it.
struct StoredFileAnswer: Encodable {
    var file: String
    var size: Int64
    var isSound: Bool
    var problems: [String]
    var events: Int64
    var head: String?
    var overdue: Int
    var owed: Int
    /// Where the file is that was there before.
    var earlier: String?

    init(_ path: String, _ stored: StoredFile, earlier: String? = nil) {
        file = path
        size = stored.size
        isSound = stored.isSound
        problems = stored.findings
        events = stored.audit.events
        head = stored.head
        overdue = stored.overdue
        owed = stored.owed
        self.earlier = earlier
    }
}

extension StoredFile {
    /// Everything that is wrong, a sentence each.
    var findings: [String] {
        problems.map { "The file is damaged: \(TerminalText.line($0))." }
            + (audit.firstBreak.map { ["The audit trail is broken at event \($0.sequence): \($0.why)."] } ?? [])
    }

    /// Its size, its events and its head, on indented lines.
    var facts: String {
        """
          size    \(FileSize.text(size))
          events  \(audit.events)
          head    \(head ?? "–")

        """
    }
}
