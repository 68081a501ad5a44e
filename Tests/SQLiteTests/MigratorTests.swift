import SQLite
import Testing

@Suite struct MigratorTests {
    let directory: TemporaryDirectory
    let first = Migration(
        number: 1, name: "notes", sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT) STRICT;")
    let second = Migration(
        number: 2, name: "children",
        sql: """
            CREATE TABLE child (note INTEGER NOT NULL REFERENCES notes (id)) STRICT;
            INSERT INTO notes VALUES (1, 'a');
            """)

    init() throws { directory = try TemporaryDirectory() }

    private func open() throws -> Connection { try Connection(path: directory.file()) }

    @discardableResult
    private func migrate(_ migrations: Migration..., id: Int32 = 7) throws -> [Int] {
        try Migrator(migrations, applicationID: id).migrate(open(), now: 123).map(\.number)
    }

    @Test func `a new file gets all migrations, a later one only what it lacks`() throws {
        #expect(try migrate(first) == [1])
        #expect(try migrate(first, second) == [2])
        #expect(try migrate(first, second) == [])
        let connection = try open()
        #expect(try connection.applicationID() == 7)
        #expect(
            try connection.values("SELECT number, name, applied_at FROM migrations")
                == [[.integer(1), .text("notes"), .integer(123)], [.integer(2), .text("children"), .integer(123)]])
        #expect(try connection.values("PRAGMA foreign_keys") == [[.integer(1)]])
    }

    @Test func `a file with the mark opens with that mark asked for`() throws {
        try migrate(first)
        let error = databaseError {
            try Connection(path: directory.file(), configuration: Configuration(applicationID: 7))
        }
        #expect(error == nil)
    }

    @Test func `a foreign file is refused`() throws {
        _ = try directory.connection()
        #expect(databaseError { try migrate(first) } == .foreignFile(path: directory.file(), applicationID: 0))
    }

    @Test func `a newer file is refused with a clear message`() throws {
        try migrate(first, second)
        let error = databaseError { try migrate(first) }
        #expect(error == .newerFile(path: directory.file(), found: 2, known: 1))
        #expect(error?.description.contains("newer Belay") == true)
    }

    @Test func `a changed migration that has landed is refused`() throws {
        try migrate(first, second)
        let changed = Migration(number: 1, name: "notes", sql: first.sql + " ")
        #expect(databaseError { try migrate(changed, second) } == .changedMigration(number: 1, name: "notes"))
    }

    @Test func `a migration that fails is undone whole and the ones before stay`() throws {
        let broken = Migration(number: 2, name: "broken", sql: "CREATE TABLE half (x TEXT) STRICT; nonsense")
        #expect(databaseError { try migrate(first, broken) } != nil)
        let connection = try open()
        #expect(try connection.values("SELECT number FROM migrations") == [[.integer(1)]])
        #expect(try connection.values("SELECT name FROM sqlite_schema WHERE name = 'half'").isEmpty)
        #expect(try migrate(first, second) == [2])
    }

    @Test func `a first migration that fails leaves the file empty`() throws {
        #expect(databaseError { try migrate(Migration(number: 1, name: "broken", sql: "nonsense")) } != nil)
        let connection = try open()
        #expect(try connection.applicationID() == 0)
        #expect(try connection.values("SELECT * FROM sqlite_schema").isEmpty)
    }

    @Test func `a migration that leaves rows pointing at nothing is undone`() throws {
        try migrate(first, second)
        let orphaning = Migration(number: 3, name: "orphans", sql: "INSERT INTO child VALUES (1); DELETE FROM notes;")
        let error = databaseError { try migrate(first, second, orphaning) }
        #expect(error == .brokenReferences(migration: "orphans", table: "child"))
        #expect(try directory.notes() == ["a"])
    }

    @Test func `a table can be rebuilt although others refer to it`() throws {
        try migrate(first, second)
        let rebuild = Migration(
            number: 3, name: "rebuild",
            sql: """
                CREATE TABLE fresh (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
                INSERT INTO child VALUES (1);
                INSERT INTO fresh SELECT id, text FROM notes;
                DROP TABLE notes;
                ALTER TABLE fresh RENAME TO notes;
                """)
        #expect(try migrate(first, second, rebuild) == [3])
        #expect(try open().values("SELECT note FROM child") == [[.integer(1)]])
    }

    @Test func `gaps in the numbers are refused`() {
        #expect(databaseError { try migrate(second) } == .misnumberedMigration(number: 2, name: "children"))
    }

    @Test func `check tells an older file without changing it`() throws {
        try migrate(first)
        let migrator = try Migrator([first, second], applicationID: 7)
        let error = databaseError { try migrator.check(open()) }
        #expect(error == .olderFile(path: directory.file(), found: 1, known: 2))
        try migrate(first, second)
        #expect(databaseError { try migrator.check(open()) } == nil)
    }
}
