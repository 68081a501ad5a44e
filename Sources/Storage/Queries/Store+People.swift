import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new person and returns their number.
    package func insert(_ person: Person) throws -> PersonID {
        let away = person.awayColumns
        try connection.run(
            """
            INSERT INTO person (
                name, email, role, custom_roles, department_id, skills, languages, time_zone, calendar_id, capacity, away,
                away_until, delegate_id, disabled, regions, authority, authority_currency,
                leave_from, leave_until, leave_delegate_id, quiet
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, person.name, person.email, person.role.rawValue, JSONText.list(person.customRoles),
            person.department?.rawValue, JSONText.list(person.skills), JSONText.list(person.languages), person.timeZone,
            person.calendar?.rawValue, person.capacity, away.away, away.until, away.delegate, person.isDisabled,
            JSONText.list(person.regions), person.authority?.minorUnits, person.authority?.currency,
            person.plannedLeave?.from.milliseconds, person.plannedLeave?.until.milliseconds,
            person.plannedLeave?.delegate?.rawValue, try person.quiet.map { try JSONText.encode($0) })
        news.configurationChanges += 1
        return PersonID(connection.lastInsertRowID)
    }

    /// Stores all that is known of a person who is stored already.
    package func update(_ person: Person) throws {
        let away = person.awayColumns
        try connection.run(
            """
            UPDATE person SET name = ?, email = ?, role = ?, custom_roles = ?, department_id = ?, skills = ?,
                languages = ?, time_zone = ?, calendar_id = ?, capacity = ?, away = ?, away_until = ?, delegate_id = ?,
                disabled = ?, regions = ?, authority = ?, authority_currency = ?,
                leave_from = ?, leave_until = ?, leave_delegate_id = ?, quiet = ?
            WHERE id = ?
            """, person.name, person.email, person.role.rawValue, JSONText.list(person.customRoles),
            person.department?.rawValue, JSONText.list(person.skills), JSONText.list(person.languages), person.timeZone,
            person.calendar?.rawValue, person.capacity, away.away, away.until, away.delegate, person.isDisabled,
            JSONText.list(person.regions), person.authority?.minorUnits, person.authority?.currency,
            person.plannedLeave?.from.milliseconds, person.plannedLeave?.until.milliseconds,
            person.plannedLeave?.delegate?.rawValue, try person.quiet.map { try JSONText.encode($0) },
            person.id.rawValue)
        news.configurationChanges += 1
    }
}

extension StoreReader {
    func people() throws -> [Person] {
        try connection.query(
            """
            SELECT id, name, email, role, custom_roles, department_id, skills, languages, time_zone, calendar_id,
                capacity, away, away_until, delegate_id, disabled, regions, authority, authority_currency, leave_from,
                leave_until, leave_delegate_id, quiet FROM person ORDER BY id
            """
        ) { row throws(DatabaseError) in
            let availability: Availability =
                try row.bool(11)
                ? .away(until: try row.instantOrNil(12), delegate: try row.idOrNil(13)) : .present
            let begin = try row.instantOrNil(18)
            let end = try row.instantOrNil(19)
            let substitute: PersonID? = try row.idOrNil(20)
            let person = Person(
                id: try row.id(0), name: try row.text(1), email: try row.text(2), role: try row.raw(3),
                department: try row.idOrNil(5), timeZone: try row.text(8), calendar: try row.idOrNil(9),
                capacity: try row.int(10), availability: availability, isDisabled: try row.bool(14),
                authority: try row.moneyOrNil(16, 17),
                plannedLeave: begin.flatMap { from in
                    end.map { PlannedLeave(from: from, until: $0, delegate: substitute) }
                })
            return Undecoded(
                person, try row.text(4), try row.text(6), try row.text(7), try row.text(15),
                try row.textOrNil(21) ?? "")
        }.map { row in
            var person = row.value
            person.customRoles = try JSONText.texts(row.json[0], table: "person", column: "custom_roles")
            person.skills = try JSONText.texts(row.json[1], table: "person", column: "skills")
            person.languages = try JSONText.texts(row.json[2], table: "person", column: "languages")
            person.regions = try JSONText.texts(row.json[3], table: "person", column: "regions")
            if !row.json[4].isEmpty {
                person.quiet = try JSONText.decode(row.json[4], table: "person", column: "quiet")
            }
            return person
        }
    }
}

extension Person {
    fileprivate var awayColumns: (away: Bool, until: Int64?, delegate: Int64?) {
        switch availability {
        case .present: (false, nil, nil)
        case .away(let until, let delegate): (true, until?.milliseconds, delegate?.rawValue)
        }
    }
}
