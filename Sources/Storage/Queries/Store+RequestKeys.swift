package import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// What is known of a key by its hash; nil where it was not used since then.
    package func requestKey(_ hash: [UInt8], since: Instant) throws -> UsedRequestKey? {
        let row = try connection.first(
            "SELECT request, status, headers, body FROM request_key WHERE hash = ? AND at > ?", hash,
            since.milliseconds
        ) { row throws(DatabaseError) in
            Stored(
                request: try row.blob(0), status: try row.intOrNil(1), headers: try row.textOrNil(2),
                body: try row.blobOrNil(3))
        }
        guard let row else { return nil }
        guard let status = row.status, let headers = row.headers, let body = row.body else {
            return UsedRequestKey(request: row.request, answer: nil)
        }
        let fields: [String: String] = try JSONText.decode(headers, table: "request_key", column: "headers")
        return UsedRequestKey(
            request: row.request, answer: KeptAnswer(status: status, headers: fields, body: body))
    }

    private struct Stored {
        var request: [UInt8]
        var status: Int?
        var headers: String?
        var body: [UInt8]?
    }
}

extension StoreWriter {
    /// Notes that a request is done under its key, and forgets a few of those that nobody may ask for any more; false where
    /// the key was used since then.
    package func claim(_ key: RequestKey, at now: Instant, since: Instant) throws -> Bool {
        try connection.run(
            """
            DELETE FROM request_key WHERE hash IN
                (SELECT hash FROM request_key INDEXED BY request_key_by_time WHERE at <= ? ORDER BY at LIMIT 100)
            """, since.milliseconds)
        try connection.run("DELETE FROM request_key WHERE hash = ? AND at <= ?", key.hash, since.milliseconds)
        try connection.run(
            "INSERT INTO request_key (hash, request, at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
            key.hash, key.request, now.milliseconds)
        return connection.changes == 1
    }

    /// Keeps what a request was answered.
    package func keep(_ answer: KeptAnswer, for key: RequestKey) throws {
        try connection.run(
            "UPDATE request_key SET status = ?, headers = ?, body = ? WHERE hash = ?",
            answer.status, JSONText.map(answer.headers), answer.body, key.hash)
    }
}
