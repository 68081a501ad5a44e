package import Model

/// What a look at a whole data file found.
package struct StoredFile: Hashable, Sendable {
    /// Its size in bytes.
    package var size: Int64
    /// What is wrong with its structure, a line each; empty where it is sound.
    package var problems: [String] = []
    /// How many events it holds, and where their chain is broken; not looked at where the structure is not sound.
    package var audit = AuditReport(events: 0)
    /// The hash of its last event in hexadecimal; nil where there is none. Whoever keeps it elsewhere can tell later whether
    /// a file still holds that event.
    package var head: String?
    /// How many deadlines are past at the moment of looking: they are done as soon as the file is served.
    package var overdue = 0
    /// How many deliveries wait to be sent.
    package var owed = 0

    /// Whether nothing is wrong with it.
    package var isSound: Bool { problems.isEmpty && audit.firstBreak == nil }
}
