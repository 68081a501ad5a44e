package import Model
import Storage

/// Lets a binding match, or keeps it from matching.
package struct SetBindingEnabled: Workflow {
    /// The binding.
    package var binding: BindingID
    /// Whether it matches.
    package var isEnabled: Bool
    /// Every field, in the order of declaration.
    package init(binding: BindingID, isEnabled: Bool) {
        self.binding = binding
        self.isEnabled = isEnabled
    }

    package var nouns: [Noun] { [.binding] }

    package func perform(in transaction: Transaction) throws -> Binding {
        try transaction.requireAdmin("configure bindings")
        guard let earlier = try transaction.configuration.bindings.first(where: { $0.id == binding }) else {
            throw WorkflowError.notFound("There is no binding \(binding).")
        }
        var changed = earlier
        changed.isEnabled = isEnabled
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .binding, binding.rawValue, from: earlier, to: changed, fields: AddBinding.fields)
        return changed
    }
}
