import BusinessTime
package import Model
import Storage
import Triggers

/// Adds a trigger definition; one that could never fire is refused with what is wrong.
package struct AddTrigger: Workflow {
    /// The definition; its number is given by the store.
    package var definition: TriggerDefinition
    /// Every field, in the order of declaration.
    package init(definition: TriggerDefinition) {
        self.definition = definition
    }

    package var nouns: [Noun] { [.trigger] }

    package func perform(in transaction: Transaction) throws -> TriggerDefinition {
        try transaction.requireAdmin("change triggers")
        var definition = definition
        var validator = Validator()
        definition.name = validator.text("name", definition.name, length: 1...100)
        if try transaction.configuration.triggers.contains(where: {
            $0.name.lowercased() == definition.name.lowercased()
        }) {
            validator.reject("name", "there is a trigger “\(definition.name)” already")
        }
        for problem in definition.problems { validator.reject(problem.field, problem.message) }
        for message in definition.condition.problems(of: definition.module, in: try transaction.configuration) {
            validator.reject("condition", message)
        }
        try validator.finish()
        definition.id = try transaction.writer.insert(definition)
        try transaction.audit(
            .created, .trigger, definition.id.rawValue, from: nil, to: definition, fields: Self.fields)
        if definition.watchesTime { try transaction.watchAllAnew(definition) }
        return definition
    }

    /// What the audit trail says of a definition.
    static func fields(_ definition: TriggerDefinition) -> [(name: String, value: String?)] {
        let condition = definition.conditionText
        let parameters = definition.parameters.description
        return [
            ("name", definition.name), ("module", definition.module.rawValue), ("event", definition.event.rawValue),
            ("condition", condition.isEmpty ? nil : condition), ("parameters", parameters.isEmpty ? nil : parameters),
            ("cooldown", definition.cooldown?.humanText), ("daily cap", definition.dailyCap.map(String.init)),
            ("enabled", definition.isEnabled ? "yes" : "no"),
        ]
    }
}
