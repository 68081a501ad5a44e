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
    /// How many of those who are asked have to approve; nil: one.
    package var quorum: Quorum?
    /// How many rejections reject; nil: one.
    package var rejectionQuorum: Int?
    /// How often, in seconds of the time that the time-out counts, whoever has not answered is reminded; nil: never.
    package var reminderSeconds: Int64?
    /// The phase that the case comes to with this step; nil: it stays in the one it is in.
    package var phase: CasePhase?
    /// Every field, in the order of declaration.
    package init(
        sequence: Int, name: String, recipient: Recipient, asks: Ask = .decision, actions: [StepAction] = [],
        timeOut: TimeOut? = nil, onApproval: Int? = nil, onRejection: Int? = nil, quorum: Quorum? = nil,
        rejectionQuorum: Int? = nil,
        reminderSeconds: Int64? = nil, phase: CasePhase? = nil
    ) {
        self.sequence = sequence
        self.name = name
        self.recipient = recipient
        self.asks = asks
        self.actions = actions
        self.timeOut = timeOut
        self.onApproval = onApproval
        self.onRejection = onRejection
        self.quorum = quorum
        self.rejectionQuorum = rejectionQuorum
        self.reminderSeconds = reminderSeconds
        self.phase = phase
    }

    /// Where an approval leads.
    package var approvalGoto: Goto { onApproval.map(Goto.step) ?? .end }

    /// Where a rejection leads.
    package var rejectionGoto: Goto { onRejection.map(Goto.step) ?? .end }
}
