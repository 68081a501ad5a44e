/// Everything that an event can be about: records, and what an admin sets.
package enum Noun: String, CaseIterable, Codable, Sendable {
    case ticket, deal, account, customer, person, department, team, calendar, endpoint, token, template, setting
    case binding, escalation, trigger, rota, checklist, request, form, session, link, macro
    /// A door for another system.
    case incoming
    /// A filter of a queue under a name.
    case savedView = "saved-view"
    /// A thing to come back to.
    case followUp = "follow-up"
    /// What checklists are started from.
    case checklistTemplate = "checklist-template"
    /// A run of an escalation; `case` is a word of Swift's.
    case escalationCase = "case"
    /// A set of service-level targets.
    case serviceLevel = "service-level"
    /// All data together, as number 1.
    case data
}
