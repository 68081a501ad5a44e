package import BusinessTime
package import Model

/// What was looked up for an occurrence beside the record itself, since some definition asks for it.
package struct Background: Sendable {
    /// What a ticket went through.
    package var trail: TicketTrail?
    /// The messages about something unsolved by the customer, and by everybody of the account where that was asked for.
    package var contacts: [Contact] = []
    /// Who wrote now, where contacts were asked for.
    package var customer: CustomerID?
    /// What the assignee can do.
    package var assigneeSkills: [String] = []
    /// The departments of the records that a ticket is linked to.
    package var linkedDepartments: [DepartmentID] = []
    /// An account's health scores, the oldest first.
    package var health: [HealthScore] = []
    /// How long similar deals stayed in the deal's stage.
    package var norm: StageNorm?
    /// The definitions that fired for the state that the record is or was in, with since when it was in it.
    package var standing: [TriggerID: Instant] = [:]
    /// Nothing was looked up.
    package init() {}
}
