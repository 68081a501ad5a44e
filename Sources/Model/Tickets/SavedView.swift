/// A filter of a queue under a name, for one person or for several.
package struct SavedView: Hashable, Sendable {
    /// Who sees it.
    package enum Reach: Hashable, Sendable {
        /// The one person who saved it.
        case person(PersonID)
        /// The members of a team.
        case team(TeamID)
        /// Everybody in a department.
        case department(DepartmentID)
    }

    /// The view's number.
    package var id: SavedViewID
    /// What it is called, unique among those of the same reach.
    package var name: String
    /// Who sees it.
    package var reach: Reach
    /// What it shows.
    package var words: ViewWords
    /// Its place among those of the same reach, the lowest first.
    package var place: Int64
    /// Every field, in the order of declaration.
    package init(id: SavedViewID, name: String, reach: Reach, words: ViewWords, place: Int64 = 0) {
        self.id = id
        self.name = name
        self.reach = reach
        self.words = words
        self.place = place
    }

    /// Whether somebody may change or remove it: their own, leads those of their departments and its teams.
    package func isKept(by principal: Principal, in configuration: Configuration) -> Bool {
        switch reach {
        case .person(let person): principal.person == person
        case .team(let team):
            principal.role >= .lead && configuration.teams[team].map { principal.reaches($0.department) } ?? false
        case .department(let department): principal.role >= .lead && principal.reaches(department)
        }
    }

    /// Whether somebody sees it.
    package func isSeen(by principal: Principal, in configuration: Configuration) -> Bool {
        switch reach {
        case .person(let person): principal.person == person
        case .team(let team):
            principal.person.map { configuration.teams[team]?.members.contains($0) ?? false } ?? false
                || isKept(by: principal, in: configuration)
        case .department(let department): principal.reaches(department)
        }
    }
}
