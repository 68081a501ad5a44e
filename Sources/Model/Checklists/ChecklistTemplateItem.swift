/// One line of a template, or of a checklist that is about to be started.
package struct ChecklistTemplateItem: Hashable, Sendable, Codable {
    /// What is to be done.
    package var title: String
    /// How long after the start it is due; business time is that of the department. Nil: whenever.
    package var due: ClockTarget?
    /// Who does it: one person, or whoever a role, team or department gives it to; nil: whoever gets to it.
    package var owner: Recipient?
    /// Whether it can be left out only with a reason.
    package var isRequired: Bool
    /// Every field, in the order of declaration.
    package init(title: String, due: ClockTarget? = nil, owner: Recipient? = nil, isRequired: Bool = false) {
        self.title = title
        self.due = due
        self.owner = owner
        self.isRequired = isRequired
    }
}
