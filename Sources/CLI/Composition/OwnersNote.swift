import Foundation

/// What the owner of a data file leaves beside it, readable by the file's owner alone.
package struct OwnersNote: Codable, Sendable {
    /// The owner's process.
    package var process: Int32
    /// What it does, such as `belay serve`.
    package var command: String
    /// Where a server listens, `127.0.0.1:8080`; nil while it does not.
    package var address: String?
    /// What opens a server's door for commands of whoever may read this file.
    package var key: String?

    /// A note of this process.
    package init(command: String, address: String? = nil, key: String? = nil) {
        process = ProcessInfo.processInfo.processIdentifier
        self.command = command
        self.address = address
        self.key = key
    }

    /// Reads a note; nil where it is none.
    package init?(_ text: String) {
        guard let note = try? JSONDecoder().decode(OwnersNote.self, from: Data(text.utf8)) else { return nil }
        self = note
    }

    /// The note as it is written.
    package var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
