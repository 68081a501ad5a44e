import BusinessTime
import Escalation
package import Model
import Notices
import Storage

/// Changes an escalation: a step more, other steps, enabled or disabled. Running cases keep the version they began with.
package struct ChangeEscalation: Workflow {
    /// What is changed.
    package enum Change: Sendable {
        /// Adds a step at the end; its sequence number is given.
        case addStep(Step)
        /// Replaces all steps.
        case setSteps([Step])
        /// Lets bindings start it; refused while lint finds an error.
        case enable
        /// Keeps bindings from starting it; cases that run go on.
        case disable
        /// Changes what it is called, what it is for, and whether bindings may start it; nil: as it was.
        case header(name: String?, text: String?, isEnabled: Bool?)
    }

    /// The escalation's name or number.
    package var escalation: String
    /// What is changed.
    package var change: Change
    /// The version that whoever changes it has seen; a newer one refuses the change. Nil: whichever.
    package var expectedVersion: Int?
    /// Every field, in the order of declaration.
    package init(escalation: String, change: Change, expectedVersion: Int? = nil) {
        self.escalation = escalation
        self.change = change
        self.expectedVersion = expectedVersion
    }

    package var nouns: [Noun] { [.escalation] }

    package func perform(in transaction: Transaction) throws -> EscalationDefinition {
        try transaction.requireAdmin("configure escalations")
        var validator = Validator()
        let found = validator.escalation("escalation", escalation, try transaction.configuration)
        try validator.finish()
        guard let earlier = found else { throw WorkflowError.invalid("escalation", "is missing") }
        if let expectedVersion, expectedVersion != earlier.version {
            throw WorkflowError.conflict(
                "The steps of “\(earlier.name)” were changed meanwhile: it is at version \(earlier.version), not "
                    + "\(expectedVersion). Look at them, and repeat the change if it still holds.")
        }
        var changed = earlier
        switch change {
        case .addStep(var step):
            step.sequence = (earlier.steps.map(\.sequence).max() ?? 0) + 1
            changed.steps.append(step)
            changed.version += 1
        case .setSteps(let steps):
            changed.steps = steps
            changed.version += 1
        case .enable: changed.isEnabled = true
        case .disable: changed.isEnabled = false
        case .header(let name, let text, let isEnabled):
            changed.name = name.map { validator.text("name", $0, length: 1...100) } ?? earlier.name
            changed.text =
                text.map { validator.text("description", $0, length: 0...1000, multiline: true) } ?? earlier.text
            changed.isEnabled = isEnabled ?? earlier.isEnabled
            if try transaction.configuration.escalations.values.contains(where: {
                $0.id != earlier.id && $0.name.lowercased() == changed.name.lowercased()
            }) {
                validator.reject("name", "there is an escalation “\(changed.name)” already")
            }
            try validator.finish()
        }
        guard changed != earlier else { return earlier }
        if changed.isEnabled { try transaction.requireSound(changed) }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .escalation, changed.id.rawValue, from: earlier, to: changed, fields: AddEscalation.fields)
        return changed
    }
}

extension Transaction {
    /// Refuses an escalation that lint finds an error in, with every error.
    func requireSound(_ definition: EscalationDefinition) throws {
        let errors = EscalationLint.check(
            definition, configuration: try configuration, templates: Set(try snapshot.templates.names)
        ).filter { $0.severity == .error }
        if !errors.isEmpty {
            throw ValidationError(problems: errors.map { ValidationProblem(field: $0.place, message: $0.text) })
        }
    }
}
