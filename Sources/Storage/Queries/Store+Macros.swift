package import Model
import SQLite

extension StoreWriter {
    /// Stores a new macro and returns its number.
    package func insert(_ macro: Macro) throws -> MacroID {
        let (department, owner) = macro.reach.columns
        try connection.run(
            """
            INSERT INTO macro (name, note, department_id, owner_id, words, visibility, final, actions, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, macro.name, macro.note, department, owner, macro.words?.text, macro.words?.visibility.rawValue,
            macro.words?.isFinal, JSONText.encode(macro.actions))
        news.configurationChanges += 1
        return MacroID(connection.lastInsertRowID)
    }

    /// Stores a changed macro as its next version; `StoreError.conflict` where it is not the version in `macro` any more.
    package func update(_ macro: Macro) throws {
        let (department, owner) = macro.reach.columns
        let changed = try connection.run(
            """
            UPDATE macro SET name = ?, note = ?, department_id = ?, owner_id = ?, words = ?, visibility = ?, final = ?,
                actions = ?, version = version + 1
            WHERE id = ? AND version = ?
            """, macro.name, macro.note, department, owner, macro.words?.text, macro.words?.visibility.rawValue,
            macro.words?.isFinal, JSONText.encode(macro.actions), macro.id.rawValue, macro.version)
        if changed == 0 { throw StoreError.conflict("Macro \(macro.id)") }
        news.configurationChanges += 1
    }

    /// Takes a macro away.
    package func remove(_ macro: MacroID) throws {
        try connection.run("DELETE FROM macro WHERE id = ?", macro.rawValue)
        news.configurationChanges += 1
    }
}

extension StoreReader {
    func macros() throws -> [Macro] {
        try connection.query(
            """
            SELECT id, name, note, department_id, owner_id, words, visibility, final, version, actions
            FROM macro ORDER BY id
            """
        ) { row throws(DatabaseError) in
            let department: DepartmentID? = try row.idOrNil(3)
            let owner: PersonID? = try row.idOrNil(4)
            var words: Macro.Words?
            if let text = try row.textOrNil(5) {
                words = Macro.Words(text: text, visibility: try row.raw(6), isFinal: try row.bool(7))
            }
            let macro = Macro(
                id: try row.id(0), name: try row.text(1), note: try row.text(2),
                reach: owner.map(Macro.Reach.person) ?? department.map(Macro.Reach.department) ?? .everyone,
                words: words, version: try row.int64(8))
            return Undecoded(macro, try row.text(9))
        }.map { row in
            var macro = row.value
            macro.actions = try JSONText.decode(row.json[0], table: "macro", column: "actions")
            return macro
        }
    }
}

extension Macro.Reach {
    /// The department and the owner as they are stored.
    fileprivate var columns: (department: Int64?, owner: Int64?) {
        switch self {
        case .everyone: (nil, nil)
        case .department(let id): (id.rawValue, nil)
        case .person(let id): (nil, id.rawValue)
        }
    }
}
