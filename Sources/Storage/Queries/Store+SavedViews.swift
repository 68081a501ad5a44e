package import Model
import SQLite

extension StoreWriter {
    /// Stores a new view behind the others of its reach, and returns it.
    package func insert(_ view: SavedView) throws -> SavedView {
        let (column, number) = view.reach.scope
        let words = view.words
        try connection.run(
            SQL(
                """
                INSERT INTO saved_view (name, \(column), queue, sort, priority, status, words, place)
                VALUES (?, ?, ?, ?, ?, ?, ?,
                    COALESCE((SELECT max(place) FROM saved_view WHERE \(column) = ?), 0) + 1)
                """), view.name, number, words.queue, words.sort, words.priority, words.status, words.text, number)
        let id = connection.lastInsertRowID
        return try savedView(SavedViewID(id)) ?? view
    }

    /// Stores a changed view; who sees it stays as it is.
    package func update(_ view: SavedView) throws {
        let words = view.words
        try connection.run(
            """
            UPDATE saved_view SET name = ?, queue = ?, sort = ?, priority = ?, status = ?, words = ?, place = ?
            WHERE id = ?
            """, view.name, words.queue, words.sort, words.priority, words.status, words.text, view.place,
            view.id.rawValue)
    }

    /// Takes a view away; whoever began with it begins with their own tickets again.
    package func remove(_ view: SavedViewID) throws {
        try connection.run("DELETE FROM default_view WHERE view_id = ?", view.rawValue)
        try connection.run("DELETE FROM saved_view WHERE id = ?", view.rawValue)
    }

    /// Says with which view somebody begins; nil: with their own tickets.
    package func setDefaultView(_ view: SavedViewID?, of person: PersonID) throws {
        guard let view else {
            try connection.run("DELETE FROM default_view WHERE person_id = ?", person.rawValue)
            return
        }
        try connection.run(
            """
            INSERT INTO default_view (person_id, view_id) VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE SET view_id = excluded.view_id
            """, person.rawValue, view.rawValue)
    }
}

extension StoreReader {
    /// The view of that number; nil where there is none.
    package func savedView(_ id: SavedViewID) throws -> SavedView? {
        try connection.first(
            SQL("SELECT \(Self.viewColumns) FROM saved_view WHERE id = ?"), id.rawValue, row: Self.savedView)
    }

    /// The views of a reach, in their order.
    package func savedViews(_ reach: SavedView.Reach) throws -> [SavedView] {
        let (column, number) = reach.scope
        return try connection.query(
            SQL("SELECT \(Self.viewColumns) FROM saved_view WHERE \(column) = ? ORDER BY place, id"), number,
            row: Self.savedView)
    }

    /// With which view somebody begins; nil: with their own tickets.
    package func defaultView(of person: PersonID) throws -> SavedViewID? {
        try connection.first("SELECT view_id FROM default_view WHERE person_id = ?", person.rawValue) {
            row throws(DatabaseError) in try row.id(0)
        }
    }

    private static let viewColumns =
        "id, name, owner_id, team_id, department_id, queue, sort, priority, status, words, place"

    private static func savedView(_ row: borrowing Row) throws(DatabaseError) -> SavedView {
        let owner: PersonID? = try row.idOrNil(2)
        let team: TeamID? = try row.idOrNil(3)
        let reach: SavedView.Reach =
            if let owner { .person(owner) } else if let team { .team(team) } else { .department(try row.id(4)) }
        return SavedView(
            id: try row.id(0), name: try row.text(1), reach: reach,
            words: ViewWords(
                queue: try row.text(5), sort: try row.text(6), priority: try row.textOrNil(7),
                status: try row.textOrNil(8), text: try row.textOrNil(9)), place: try row.int64(10))
    }
}

extension SavedView.Reach {
    /// The column that says whose it is, and what stands in it.
    fileprivate var scope: (column: String, number: Int64) {
        switch self {
        case .person(let id): ("owner_id", id.rawValue)
        case .team(let id): ("team_id", id.rawValue)
        case .department(let id): ("department_id", id.rawValue)
        }
    }
}
