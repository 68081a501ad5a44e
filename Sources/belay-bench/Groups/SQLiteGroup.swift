import SQLite

/// What binding, running and reading cost through the typed interface.
struct SQLiteGroup: BenchGroup {
    let name = "sqlite"
    let summary = "a row written and a row read inside one transaction"

    func run(_ run: BenchRun) async throws -> [Figure] {
        let path = run.path("sqlite")
        defer { run.removeFile(path) }
        let connection = try Connection(path: path)
        try connection.execute(
            "CREATE TABLE note (id INTEGER PRIMARY KEY, title TEXT, body TEXT, at INTEGER, place REAL)")
        let rounds = run.repetitions(5, 20)
        let written = try Stopwatch.microseconds(rounds: rounds, 10_000) {
            try connection.transaction {
                for number in 0..<10_000 {
                    try connection.run(
                        "INSERT INTO note (title, body, at, place) VALUES (?, ?, ?, ?)", "A title",
                        "A somewhat longer body",
                        number, nil as Double?)
                }
            }
        }
        var sum = 0
        let read = try Stopwatch.microseconds(rounds: rounds, 10_000) {
            try connection.snapshot {
                for number in 1...10_000 {
                    sum +=
                        try connection.first("SELECT title, body, at FROM note WHERE id = ?", number) { row in
                            try row.text(0).utf8.count + row.text(1).utf8.count + row.int(2)
                        } ?? 0
                }
            }
        }
        guard sum > 0 else { throw LoadRun.LoadError(description: "nothing was read") }
        return [Figure("sqlite.insert", written, "µs"), Figure("sqlite.look-up", read, "µs")]
    }
}
