package import BusinessTime
package import Foundation
package import SQLite
package import Storage

/// A data file of its own in a directory of its own, removed with it.
package final class TemporaryStore: Sendable {
    /// The directory; tests may put further files into it.
    package let directory: URL
    /// Where the data file is.
    package var path: String { directory.appendingPathComponent("belay.db").path }

    /// An empty directory.
    package init() throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("belay-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Opens the data file, creating it at first.
    package func open(now: Instant = .at(.monday, 9)) async throws -> Store {
        try await Store.open(path, creating: true, note: "a test", readers: 2, now: now)
    }

    /// Looks at the file past the store, or tampers with it. Nobody else may write to it meanwhile.
    package func withConnection<R>(_ mode: OpenMode = .readOnly, _ body: (Connection) throws -> R) throws -> R {
        try body(Connection(path: path, mode: mode))
    }
}
