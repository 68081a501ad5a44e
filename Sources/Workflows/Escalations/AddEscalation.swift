import BusinessTime
package import Model
import Storage

/// Adds an escalation without steps; it is disabled until it has some.
package struct AddEscalation: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// What it is for, at most 1,000 characters.
    package var text: String
    /// Its steps, numbered from 1.
    package var steps: [Step]
    /// Whether bindings may start it at once.
    package var isEnabled: Bool
    /// Every field, in the order of declaration.
    package init(name: String, text: String = "", steps: [Step] = [], isEnabled: Bool = false) {
        self.name = name
        self.text = text
        self.steps = steps
        self.isEnabled = isEnabled
    }

    package var nouns: [Noun] { [.escalation] }

    package func perform(in transaction: Transaction) throws -> EscalationDefinition {
        try transaction.requireAdmin("configure escalations")
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        let text = validator.text("description", text, length: 0...1000, multiline: true)
        if try transaction.configuration.escalations.values.contains(where: {
            $0.name.lowercased() == name.lowercased()
        }) {
            validator.reject("name", "there is an escalation “\(name)” already")
        }
        try validator.finish()
        var definition = EscalationDefinition(
            id: 0, name: name, text: text, isEnabled: isEnabled, createdAt: transaction.now, steps: steps)
        if isEnabled { try transaction.requireSound(definition) }
        definition.id = try transaction.writer.insert(definition)
        try transaction.audit(
            .created, .escalation, definition.id.rawValue, from: nil, to: definition, fields: Self.fields)
        return definition
    }

    static func fields(_ definition: EscalationDefinition) -> [(name: String, value: String?)] {
        [
            ("name", definition.name), ("description", definition.text.isEmpty ? nil : definition.text),
            ("version", String(definition.version)),
            ("enabled", definition.isEnabled ? "yes" : "no"), ("steps", String(definition.steps.count)),
        ] + definition.steps.map { ("step \($0.sequence)", text(of: $0)) }
    }

    /// A step in a line, so that the trail says what became of it.
    private static func text(of step: Step) -> String {
        func goto(_ target: Int?) -> String { target.map { "goes to step \($0)" } ?? "ends" }
        let parts: [String?] = [
            "“\(step.name)”", step.recipient.rawValue, step.asks.rawValue, "approved \(goto(step.onApproval))",
            "rejected \(goto(step.onRejection))",
            step.timeOut.map { "after \($0.after.humanText) (\($0.counting.rawValue)) \($0.then.rawValue)" },
            step.reminderSeconds.map { "reminds every \(Duration.seconds($0).humanText)" },
            step.quorum.map { "approvals: \($0.rawValue)" }, step.rejectionQuorum.map { "rejections: \($0)" },
            step.phase.map { "phase \($0.rawValue)" },
        ]
        return (parts.compactMap(\.self) + step.actions.map(text)).joined(separator: ", ")
    }

    private static func text(of action: StepAction) -> String {
        switch action {
        case .reassign: "reassigns"
        case .raisePriority(let priority): "priority \(priority.rawValue)"
        case .raiseTier(let tier): "tier \(tier.rawValue)"
        case .tag(let tag): "tag “\(tag)”"
        case .notify(let member, let template): "tells \(member.rawValue) \(template)"
        }
    }
}
