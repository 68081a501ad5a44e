/// Counts the statements of one connection that change a file without SQLite counting a changed row: those on the schema,
/// pragmas and the like.
final class ChangeLog {
    private(set) var uncountedChanges = 0

    func add() { uncountedChanges += 1 }

    /// Whether SQLite counts the rows that a statement changes.
    static func isCounted(_ sql: String) -> Bool {
        let first = sql.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
        let verb = String(decoding: first.prefix { $0 > 0x20 }, as: UTF8.self).uppercased()
        return ["INSERT", "UPDATE", "DELETE", "REPLACE", "WITH"].contains(verb)
    }
}
