import SQLite

/// Full-text search by SQLite's FTS5; the one place that knows of it.
extension StoreWriter {
    func index(message: Int64, subject: String?, body: String) throws {
        try connection.run(
            "INSERT INTO message_text (rowid, subject, body) VALUES (?, ?, ?)", message, subject, body)
    }
}

extension StoreReader {
    /// The numbers of tickets that have a message with certain words.
    static let ticketsWithWords =
        "SELECT ticket_id FROM message WHERE id IN (SELECT rowid FROM message_text WHERE message_text MATCH ?)"

    /// What somebody typed as an FTS5 expression: all words, each taken literally, the last one as a beginning.
    static func matchExpression(_ text: String) -> String {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty else { return "\"\"" }
        return words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
    }
}
