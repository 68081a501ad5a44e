import Foundation
import SQLite

/// A directory of a test's own, removed with it.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "belay-sqlite-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "data.db") -> String { path + "/" + name }

    /// A file with a table `notes (id, text)`, and a connection to it.
    func connection(_ name: String = "data.db") throws -> Connection {
        let connection = try Connection(path: file(name))
        try connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT")
        return connection
    }

    /// A writer on such a file.
    func writer(limits: Writer.Limits = Writer.Limits()) throws -> Writer {
        Writer(try connection(), limits: limits)
    }

    /// What the file's table holds, by a connection of its own.
    func notes(_ name: String = "data.db") throws -> [String] {
        let connection = try Connection(path: file(name), mode: .readOnly)
        return try connection.query("SELECT text FROM notes ORDER BY id") { row in try row.text(0) }
    }

    /// Copies a file as another process would: to read it here would drop the locks that SQLite holds on it.
    func copy(_ source: String, to target: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/cp")
        process.arguments = [file(source), file(target)]
        try process.run()
        process.waitUntilExit()
    }
}

/// An error of the test's own, to see that it comes through as it is.
struct Refusal: Error, Equatable {}

/// The database error that `body` throws, nil where it throws none.
func databaseError<T>(_ body: () throws -> T) -> DatabaseError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? DatabaseError
    }
}
