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
        try validator.finish()
        definition.id = try transaction.writer.insert(definition)
        try transaction.audit(.created, .trigger, definition.id.rawValue, from: nil, to: definition) {
            [("name", $0.name), ("module", $0.module.rawValue), ("event", $0.event.rawValue)]
        }
        return definition
    }
}
