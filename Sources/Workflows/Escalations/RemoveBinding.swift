package import Model
import Storage

/// Removes a binding; cases that it started go on.
package struct RemoveBinding: Workflow {
    /// The binding.
    package var binding: BindingID
    /// Every field, in the order of declaration.
    package init(binding: BindingID) {
        self.binding = binding
    }

    package var nouns: [Noun] { [.binding] }

    package func perform(in transaction: Transaction) throws -> Binding {
        try transaction.requireAdmin("configure bindings")
        guard let found = try transaction.configuration.bindings.first(where: { $0.id == binding }) else {
            throw WorkflowError.notFound("There is no binding \(binding).")
        }
        try transaction.writer.remove(binding)
        try transaction.writer.append(
            EventDraft(
                kind: .changed, subject: Subject(noun: .binding, number: binding.rawValue),
                actor: transaction.principal.actor, at: transaction.now,
                changes: AddBinding.fields(found).compactMap { field in
                    field.value.map { FieldChange(field: field.name, before: $0) }
                } + [FieldChange(field: "removed", after: "yes")]))
        return found
    }
}
