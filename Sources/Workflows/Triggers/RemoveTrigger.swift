package import Model
import Storage
import Triggers

/// Removes a trigger definition; refused while a binding names it.
package struct RemoveTrigger: Workflow {
    /// The definition's name or number.
    package var trigger: String
    /// Every field, in the order of declaration.
    package init(trigger: String) {
        self.trigger = trigger
    }

    package var nouns: [Noun] { [.trigger] }

    package func perform(in transaction: Transaction) throws -> TriggerDefinition {
        try transaction.requireAdmin("remove triggers")
        let definition = try transaction.configuration.trigger(called: trigger)
        let bindings = try transaction.configuration.bindings.filter { $0.trigger == definition.id }.map(\.id).sorted()
        guard bindings.isEmpty else {
            let names = bindings.map(\.description).joined(separator: ", ")
            throw WorkflowError.refused(
                bindings.count == 1
                    ? "Trigger “\(definition.name)” is named by binding \(names); remove that first with “belay binding "
                        + "remove”, or disable the trigger."
                    : "Trigger “\(definition.name)” is named by the bindings \(names); remove them first with “belay binding "
                        + "remove”, or disable the trigger.")
        }
        try transaction.writer.remove(definition.id)
        try transaction.writer.append(
            EventDraft(
                kind: .changed, subject: Subject(noun: .trigger, number: definition.id.rawValue),
                actor: transaction.principal.actor, at: transaction.now,
                changes: AddTrigger.fields(definition).compactMap { field in
                    field.value.map { FieldChange(field: field.name, before: $0) }
                } + [FieldChange(field: "removed", after: "yes")]))
        if definition.watchesTime { try transaction.watchAllAnew(definition) }
        return definition
    }
}
