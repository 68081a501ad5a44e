import Model
import SQLite

/// The index of what things are called. It keeps no text of its own, so it has to be told what it is to forget.
extension StoreWriter {
    /// Makes a new thing found by its name.
    func indexName(_ name: String, of noun: Noun, _ number: Int64) throws {
        guard let place = Self.place(of: noun, number) else { return }
        try connection.run("INSERT INTO record_text (rowid, words) VALUES (?, ?)", place, name)
    }

    /// Makes a thing found by its name instead of the one that it still has; to be done before it is stored anew.
    func reindexName(_ name: String, of noun: Noun, _ number: Int64) throws {
        guard let place = Self.place(of: noun, number), let earlier = try storedName(of: noun, number), earlier != name
        else { return }
        try connection.run(
            "INSERT INTO record_text (record_text, rowid, words) VALUES ('delete', ?, ?)", place, earlier)
        try indexName(name, of: noun, number)
    }

    private func storedName(of noun: Noun, _ number: Int64) throws -> String? {
        let query: SQL
        switch noun {
        case .deal: query = "SELECT name FROM deal WHERE id = ?"
        case .account: query = "SELECT name FROM account WHERE id = ?"
        case .checklist: query = "SELECT name FROM checklist WHERE id = ?"
        case .followUp: query = "SELECT title FROM follow_up WHERE id = ?"
        case .request: query = "SELECT title FROM request WHERE id = ?"
        default: return nil
        }
        return try connection.first(query, number) { row throws(DatabaseError) in try row.text(0) }
    }
}

extension StoreReader {
    /// The kinds of things that are found by their names; the place of each is its number in the index.
    private static let namedNouns: [Noun?] = [nil, .deal, .account, .customer, .checklist, .followUp, .request]

    /// Where a thing is in the index; nil where it is of no kind that is found by its name.
    static func place(of noun: Noun, _ number: Int64) -> Int64? {
        namedNouns.firstIndex(of: noun).map { number << 3 | Int64($0) }
    }

    /// What is at a place of the index.
    static func record(at place: Int64) -> NamedRecord? {
        let kind = Int(place & 7)
        guard namedNouns.indices.contains(kind), let noun = namedNouns[kind] else { return nil }
        return NamedRecord(noun: noun, number: place >> 3)
    }
}
