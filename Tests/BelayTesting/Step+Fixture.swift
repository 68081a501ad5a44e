package import Model

extension Step {
    /// A step that goes to the leads, unless it says something else.
    package static func fixture(
        _ sequence: Int = 1, _ name: String = "Lead decides", to recipient: Recipient = .role("lead"),
        asks: Ask = .decision, actions: [StepAction] = [], timeOut: TimeOut? = nil, onApproval: Int? = nil,
        onRejection: Int? = nil
    ) -> Step {
        Step(
            sequence: sequence, name: name, recipient: recipient, asks: asks, actions: actions, timeOut: timeOut,
            onApproval: onApproval, onRejection: onRejection)
    }
}
