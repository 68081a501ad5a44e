/// Targets, and the tickets that they hold for; an absent criterion matches every ticket.
package struct ServiceLevel: Hashable, Sendable {
    /// The service level's number.
    package var id: ServiceLevelID
    /// Its name, unique.
    package var name: String
    /// Tickets of this priority.
    package var priority: Priority?
    /// Tickets at this support tier.
    package var tier: SupportTier?
    /// Tickets of this department.
    package var department: DepartmentID?
    /// Tickets of this category, compared without regard to case.
    package var category: String?
    /// The hours that count; nil: the department's.
    package var calendar: CalendarID?
    /// What has to happen within which time.
    package var targets: [ClockKind: ClockTarget]
    /// When to warn, as shares of a target between 0 and 1, ascending.
    package var warningShares: [Double]
    /// Whether it counts; one that does not is kept for the clocks that ran under it.
    package var isEnabled: Bool
    /// Every field, in the order of declaration.
    package init(
        id: ServiceLevelID, name: String, priority: Priority? = nil, tier: SupportTier? = nil,
        department: DepartmentID? = nil, category: String? = nil, calendar: CalendarID? = nil,
        targets: [ClockKind: ClockTarget], warningShares: [Double] = [0.5, 0.75],
        isEnabled: Bool = true
    ) {
        self.id = id
        self.name = name
        self.priority = priority
        self.tier = tier
        self.department = department
        self.category = category
        self.calendar = calendar
        self.targets = targets
        self.warningShares = warningShares
        self.isEnabled = isEnabled
    }

    /// Whether the service level counts and holds for tickets with these criteria.
    package func covers(_ criteria: ServiceCriteria) -> Bool {
        isEnabled && (priority == nil || priority == criteria.priority) && (tier == nil || tier == criteria.tier)
            && (department == nil || department == criteria.department)
            && (category == nil || category?.lowercased() == criteria.category?.lowercased())
    }
}
