/// Which trigger starts which escalation.
package struct Binding: Hashable, Sendable {
    /// The binding's number.
    package var id: BindingID
    /// The module whose records it is for.
    package var module: Module
    /// The trigger event it answers.
    package var event: TriggerEvent
    /// Only where this definition fired; nil: whichever fired with that event.
    package var trigger: TriggerID?
    /// Only records of this department; nil: all.
    package var department: DepartmentID?
    /// The lower number matches first, from 1; at the same number a department comes before all.
    package var priority: Int
    /// Whether it matches at all.
    package var isEnabled: Bool
    /// What it starts.
    package var escalation: EscalationID
    /// Every field, in the order of declaration.
    package init(
        id: BindingID, module: Module, event: TriggerEvent, trigger: TriggerID? = nil,
        department: DepartmentID? = nil, priority: Int = 100, isEnabled: Bool = true, escalation: EscalationID
    ) {
        self.id = id
        self.module = module
        self.event = event
        self.trigger = trigger
        self.department = department
        self.priority = priority
        self.isEnabled = isEnabled
        self.escalation = escalation
    }
}
