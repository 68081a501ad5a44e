import Foundation
import SQLite
import Testing

/// Writes into the middle of a file.
func overwrite(_ path: String, from offset: UInt64, with bytes: [UInt8]) throws {
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
    try file.close()
}

@Suite struct OpeningTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a new file is for its owner only`() throws {
        let connection = try directory.connection()
        for name in ["data.db", "data.db-wal", "data.db-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: directory.file(name))
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        #expect(!connection.isInTransaction)
    }

    @Test func `the connection is set up for durability and distrust`() throws {
        let connection = try directory.connection()
        let expected: [(SQL, Value)] = [
            ("PRAGMA journal_mode", .text("wal")), ("PRAGMA synchronous", .integer(2)),
            ("PRAGMA foreign_keys", .integer(1)), ("PRAGMA trusted_schema", .integer(0)),
            ("PRAGMA temp_store", .integer(2)), ("PRAGMA busy_timeout", .integer(5000)),
            ("PRAGMA cache_size", .integer(-32768)), ("PRAGMA wal_autocheckpoint", .integer(0)),
        ]
        for (sql, value) in expected { #expect(try connection.values(sql) == [[value]], "\(sql)") }
    }

    @Test(arguments: [OpenMode.readWrite, .readOnly]) func `a missing file is not made`(mode: OpenMode) {
        let path = directory.file("none.db")
        #expect(databaseError { try Connection(path: path, mode: mode) } == .noSuchFile(path: path))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a missing directory is named`() {
        let error = databaseError { try Connection(path: directory.file("none/data.db")) }
        #expect(error == .noSuchDirectory(path: directory.file("none")))
    }

    @Test func `a directory is not a data file`() {
        #expect(databaseError { try Connection(path: directory.path) } == .notAFile(path: directory.path))
    }

    @Test func `something else than SQLite is refused and left as it is`() throws {
        let text = String(repeating: "Dear diary, ", count: 1000)
        try text.write(toFile: directory.file(), atomically: false, encoding: .utf8)
        let error = databaseError { try Connection(path: directory.file()) }
        #expect(error == .notADatabase(path: directory.file()))
        #expect(error?.isNotADatabase == true)
        #expect(try String(contentsOfFile: directory.file(), encoding: .utf8) == text)
    }

    @Test func `a foreign SQLite file is refused before anything is written to it`() throws {
        let foreign = try Connection(path: directory.file())
        try foreign.execute("PRAGMA application_id = 42; CREATE TABLE theirs (x)")
        try foreign.backUp(to: directory.file("copy.db"))
        let before = try Data(contentsOf: URL(filePath: directory.file("copy.db")))
        let error = databaseError {
            _ = try Connection(path: directory.file("copy.db"), configuration: Configuration(applicationID: 7))
        }
        #expect(error == .foreignFile(path: directory.file("copy.db"), applicationID: 42))
        #expect(error?.description.contains("not Belay's") == true)
        #expect(try Data(contentsOf: URL(filePath: directory.file("copy.db"))) == before)
    }

    @Test func `a file without a mark but with content is foreign too`() throws {
        _ = try directory.connection()
        let error = databaseError {
            _ = try Connection(path: directory.file(), configuration: Configuration(applicationID: 7))
        }
        #expect(error == .foreignFile(path: directory.file(), applicationID: 0))
    }

    @Test func `an empty file becomes a data file`() throws {
        #expect(FileManager.default.createFile(atPath: directory.file(), contents: Data()))
        let connection = try Connection(path: directory.file(), configuration: Configuration(applicationID: 7))
        #expect(try connection.values("SELECT count(*) FROM sqlite_schema") == [[.integer(0)]])
    }

    @Test func `a reader cannot write`() throws {
        _ = try directory.connection()
        let reader = try Connection(path: directory.file(), mode: .readOnly)
        let error = databaseError { try reader.run("INSERT INTO notes (text) VALUES ('x')") }
        #expect(error?.code?.primary == .readOnly)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything")) func `a file without rights is named`() throws {
        _ = try directory.connection()
        try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: directory.file())
        #expect(databaseError { try Connection(path: directory.file()) } == .notPermitted(path: directory.file()))
    }

    @Test func `a path that looks like an address is a path`() throws {
        let name = "file:x?mode=memory"
        let connection = try directory.connection(name)
        #expect(connection.path.hasSuffix(name))
        #expect(FileManager.default.fileExists(atPath: directory.file(name)))
    }
}
