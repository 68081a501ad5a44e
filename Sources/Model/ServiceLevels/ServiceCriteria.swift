/// What a service level is chosen by.
package struct ServiceCriteria: Hashable, Sendable {
    /// The ticket's priority.
    package var priority: Priority
    /// Its support tier.
    package var tier: SupportTier
    /// Its department.
    package var department: DepartmentID
    /// Its category.
    package var category: String?
    /// Every field, in the order of declaration.
    package init(priority: Priority, tier: SupportTier, department: DepartmentID, category: String? = nil) {
        self.priority = priority
        self.tier = tier
        self.department = department
        self.category = category
    }

    /// The criteria of a ticket as it is.
    package init(_ ticket: Ticket) {
        self.init(
            priority: ticket.priority, tier: ticket.tier, department: ticket.department, category: ticket.category)
    }
}
