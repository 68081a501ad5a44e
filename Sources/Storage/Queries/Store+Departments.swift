package import Model
import SQLite

extension StoreWriter {
    /// Stores a new department and returns its number.
    package func insert(_ department: Department) throws -> DepartmentID {
        try connection.run(
            "INSERT INTO department (name, manager_id, calendar_id) VALUES (?, ?, ?)", department.name,
            department.manager?.rawValue, department.calendar?.rawValue)
        news.configurationChanges += 1
        return DepartmentID(connection.lastInsertRowID)
    }

    /// Stores all that is known of a department that is stored already.
    package func update(_ department: Department) throws {
        try connection.run(
            "UPDATE department SET name = ?, manager_id = ?, calendar_id = ? WHERE id = ?", department.name,
            department.manager?.rawValue, department.calendar?.rawValue, department.id.rawValue)
        news.configurationChanges += 1
    }

    /// Stores a new team with its members and returns its number.
    package func insert(_ team: Team) throws -> TeamID {
        try connection.run(
            """
            INSERT INTO team (name, department_id, tier, assignment, silence_seconds, after_hours_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """, team.name, team.department.rawValue, team.tier.rawValue, team.assignment.word, team.silenceSeconds,
            team.afterHours?.rawValue)
        let id = TeamID(connection.lastInsertRowID)
        try insertMembers(of: team, id)
        news.configurationChanges += 1
        return id
    }

    /// Stores all that is known of a team that is stored already, its members included.
    package func update(_ team: Team) throws {
        try connection.run(
            """
            UPDATE team SET name = ?, department_id = ?, tier = ?, assignment = ?, silence_seconds = ?,
                after_hours_id = ? WHERE id = ?
            """, team.name, team.department.rawValue, team.tier.rawValue, team.assignment.word, team.silenceSeconds,
            team.afterHours?.rawValue, team.id.rawValue)
        try connection.run("DELETE FROM team_member WHERE team_id = ?", team.id.rawValue)
        try insertMembers(of: team, team.id)
        news.configurationChanges += 1
    }

    /// Remembers who was served last in a team.
    package func setLastServed(_ team: TeamID, _ person: PersonID) throws {
        try connection.run("UPDATE team SET last_served_id = ? WHERE id = ?", person.rawValue, team.rawValue)
    }

    private func insertMembers(of team: Team, _ id: TeamID) throws {
        for (position, person) in team.members.enumerated() {
            try connection.run(
                "INSERT INTO team_member (team_id, position, person_id) VALUES (?, ?, ?)", id.rawValue, position,
                person.rawValue)
        }
    }
}

extension StoreReader {
    /// Who can take cases: how many each person holds, and whose turn it is in each team.
    package func routingFacts() throws -> RoutingFacts {
        let loads = try connection.query("SELECT person_id, open_cases FROM case_load WHERE open_cases > 0") {
            row throws(DatabaseError) in Pair(try row.id(0, of: Person.self), try row.int(1))
        }
        let served = try connection.query("SELECT id, last_served_id FROM team WHERE last_served_id IS NOT NULL") {
            row throws(DatabaseError) in Pair(try row.id(0, of: Team.self), try row.id(1, of: Person.self))
        }
        return RoutingFacts(
            openCases: loads.dictionary(), lastServed: served.dictionary())
    }

    func departments() throws -> [Department] {
        try connection.query("SELECT id, name, manager_id, calendar_id FROM department ORDER BY id") {
            row throws(DatabaseError) in
            Department(
                id: try row.id(0), name: try row.text(1), manager: try row.idOrNil(2), calendar: try row.idOrNil(3))
        }
    }

    func teams() throws -> [Team] {
        let members = try connection.query(
            "SELECT team_id, person_id FROM team_member ORDER BY team_id, position"
        ) { row throws(DatabaseError) in Pair(try row.id(0, of: Team.self), try row.id(1, of: Person.self)) }
        let byTeam = Dictionary(grouping: members, by: \.first)
        return try connection.query(
            "SELECT id, name, department_id, tier, assignment, silence_seconds, after_hours_id FROM team ORDER BY id"
        ) { row throws(DatabaseError) in
            let id = try row.id(0, of: Team.self)
            let silence = try row.int64OrNil(5)
            let word = try row.text(4)
            guard let assignment = AssignmentMethod(word: word, silence: silence.map { .seconds($0) }) else {
                throw row.unreadable(4, "a word that this Belay does not know")
            }
            return Team(
                id: id, name: try row.text(1), department: try row.id(2), tier: try row.raw(3),
                members: byTeam[id]?.map(\.second) ?? [],
                assignment: assignment, afterHours: try row.idOrNil(6))
        }
    }
}

extension Team {
    fileprivate var silenceSeconds: Int64? {
        if case .primarySecondary(let silence) = assignment { silence.components.seconds } else { nil }
    }
}
