/// One station of an escalation.
package struct Step: Hashable, Sendable, Codable {
    /// Its place, given automatically from 1; the first is the start step.
    package var sequence: Int
    /// What it is called.
    package var name: String
    /// Whom it goes to.
    package var recipient: Recipient
    /// What it asks of them.
    package var asks: Ask
    /// What it does on entry, in this order.
    package var actions: [StepAction]
    /// What happens when nobody answers; nil: what the settings say.
    package var timeOut: TimeOut?
    /// The step that follows an approval; nil: approve ends.
    package var onApproval: Int?
    /// The step that follows a rejection; nil: reject ends.
    package var onRejection: Int?
    /// Every field, in the order of declaration.
    package init(
        sequence: Int, name: String, recipient: Recipient, asks: Ask = .decision, actions: [StepAction] = [],
        timeOut: TimeOut? = nil, onApproval: Int? = nil, onRejection: Int? = nil
    ) {
        self.sequence = sequence
        self.name = name
        self.recipient = recipient
        self.asks = asks
        self.actions = actions
        self.timeOut = timeOut
        self.onApproval = onApproval
        self.onRejection = onRejection
    }

    /// Where an approval leads.
    package var approvalGoto: Goto { onApproval.map(Goto.step) ?? .end }

    /// Where a rejection leads.
    package var rejectionGoto: Goto { onRejection.map(Goto.step) ?? .end }
}
