/// The part of Belay that a record belongs to, by its word in bindings and triggers.
package enum Module: String, CaseIterable, Codable, Sendable {
    /// Tickets.
    case helpdesk
    /// Deals.
    case deals
    /// Accounts.
    case accounts
    /// Checklists.
    case checklist
    /// Follow-ups.
    case followUp = "follow-up"
    /// Requests for an approval.
    case requests
}
