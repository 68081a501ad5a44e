/// People who share a kind of work.
package struct Team: Hashable, Sendable {
    /// The team's number.
    package var id: TeamID
    /// Its name, unique.
    package var name: String
    /// The department it belongs to.
    package var department: DepartmentID
    /// The support tier it works at.
    package var tier: SupportTier
    /// Its members, in the order in which work is offered to them.
    package var members: [PersonID]
    /// How work that comes to the team finds a person.
    package var assignment: AssignmentMethod
    /// Who has its work outside the hours of its department; nil: the team, whatever the hour.
    package var afterHours: RotaID?
    /// Every field, in the order of declaration.
    package init(
        id: TeamID, name: String, department: DepartmentID, tier: SupportTier = .first, members: [PersonID] = [],
        assignment: AssignmentMethod = .roundRobin, afterHours: RotaID? = nil
    ) {
        self.id = id
        self.name = name
        self.department = department
        self.tier = tier
        self.members = members
        self.assignment = assignment
        self.afterHours = afterHours
    }
}
