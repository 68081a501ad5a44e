import Foundation
import SQLite
import Testing

@Suite(.timeLimit(.minutes(2))) struct BackupTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a backup has everything up to its beginning`() throws {
        let connection = try directory.connection()
        try connection.run("INSERT INTO notes (text) VALUES ('a'), ('b')")
        try connection.backUp(to: directory.file("backup.db"))
        try connection.run("INSERT INTO notes (text) VALUES ('c')")
        #expect(try directory.notes("backup.db") == ["a", "b"])
        let backup = try Connection(path: directory.file("backup.db"))
        #expect(try backup.integrityProblems(thorough: true).isEmpty)
    }

    @Test func `a backup is for its owner only and leaves nothing half done`() throws {
        let connection = try directory.connection()
        try connection.backUp(to: directory.file("backup.db"))
        let mode = try FileManager.default.attributesOfItem(atPath: directory.file("backup.db"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(!names.contains { $0.contains("partial") })
    }

    @Test func `a backup does not replace a file`() throws {
        let connection = try directory.connection()
        try "precious".write(toFile: directory.file("backup.db"), atomically: false, encoding: .utf8)
        let error = databaseError { try connection.backUp(to: directory.file("backup.db")) }
        #expect(error == .fileExists(path: directory.file("backup.db")))
        #expect(try String(contentsOfFile: directory.file("backup.db"), encoding: .utf8) == "precious")
    }

    @Test func `a backup into a missing directory is refused`() throws {
        let connection = try directory.connection()
        let error = databaseError { try connection.backUp(to: directory.file("none/backup.db")) }
        #expect(error == .noSuchDirectory(path: directory.file("none")))
    }

    @Test func `a reader makes a backup while the writer goes on`() async throws {
        let writer = try directory.writer()
        let readers = try ReaderPool(path: directory.file(), count: 1)
        let target = directory.file("backup.db")
        for number in 0..<50 {
            try await writer.write { try $0.run("INSERT INTO notes (text) VALUES (?)", "\(number)") }
        }
        async let backup: Void = readers.read { try $0.backUp(to: target) }
        for number in 50..<100 {
            try await writer.write { try $0.run("INSERT INTO notes (text) VALUES (?)", "\(number)") }
        }
        try await backup
        let copied = try directory.notes("backup.db")
        #expect(copied.count >= 50)
        let expected = (0..<copied.count).map { "\($0)" }
        #expect(copied == expected)
        await readers.close()
        await writer.close()
    }
}
