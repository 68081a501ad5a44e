package import BusinessTime

/// Someone who works here.
package struct Person: Hashable, Sendable {
    /// The person's number.
    package var id: PersonID
    /// The name that others read.
    package var name: String
    /// Their address, unique among people, compared without regard to case.
    package var email: String
    /// What they may do.
    package var role: Role
    /// Roles that the company made up, such as `Finance Approver`; steps may name them.
    package var customRoles: [String]
    /// The department they work in; nil for those who work for all.
    package var department: DepartmentID?
    /// What they are expert in, in lower case.
    package var skills: [String]
    /// The languages they answer in, the best first, as BCP 47 tags.
    package var languages: [String]
    /// Their time zone's IANA name.
    package var timeZone: String
    /// The calendar of their own working hours; nil: their department's.
    package var calendar: CalendarID?
    /// How many open cases they take at most, 1 or more.
    package var capacity: Int
    /// Whether they take work now.
    package var availability: Availability
    /// A disabled person can do nothing and gets nothing.
    package var isDisabled: Bool
    /// The regions they know, in the company's own words.
    package var regions: [String]
    /// The value up to which they may decide; nil: any.
    package var authority: Money?
    /// The next absence that is known beforehand; it begins and ends by itself.
    package var plannedLeave: PlannedLeave?
    /// When they want to be left alone; nil: they hear of everything as it happens.
    package var quiet: QuietTimes?
    /// Every field, in the order of declaration.
    package init(
        id: PersonID, name: String, email: String, role: Role = .agent, customRoles: [String] = [],
        department: DepartmentID? = nil, skills: [String] = [], languages: [String] = ["en"],
        timeZone: String = "UTC", calendar: CalendarID? = nil, capacity: Int = 4,
        availability: Availability = .present, isDisabled: Bool = false, regions: [String] = [],
        authority: Money? = nil,
        plannedLeave: PlannedLeave? = nil, quiet: QuietTimes? = nil
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.customRoles = customRoles
        self.department = department
        self.skills = skills
        self.languages = languages
        self.timeZone = timeZone
        self.calendar = calendar
        self.capacity = capacity
        self.availability = availability
        self.isDisabled = isDisabled
        self.regions = regions
        self.authority = authority
        self.plannedLeave = plannedLeave
        self.quiet = quiet
    }

    /// Whether a step that names this role means this person; names are compared without regard to case.
    package func has(role name: String) -> Bool {
        let name = name.lowercased()
        return role.rawValue == name || customRoles.contains { $0.lowercased() == name }
    }

    /// Whether the person can be given work at a moment.
    package func isAvailable(at now: Instant) -> Bool { !isDisabled && !availability.isAway(at: now) }
}
