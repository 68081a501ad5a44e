import Escalation
package import Model
import Storage

/// Lets a binding have its turn before the one that comes just before it, or after the one just after it.
package struct MoveBinding: Workflow {
    /// Which way.
    package enum Direction: String, CaseIterable, Sendable {
        /// Its turn comes earlier.
        case up
        /// Its turn comes later.
        case down
    }

    /// The binding.
    package var binding: BindingID
    /// Which way.
    package var direction: Direction
    /// Every field, in the order of declaration.
    package init(binding: BindingID, direction: Direction) {
        self.binding = binding
        self.direction = direction
    }

    package var nouns: [Noun] { [.binding] }

    /// The bindings of its module and event, in the order in which they match from now on; as they were where it was the first
    /// or the last already.
    package func perform(in transaction: Transaction) throws -> [Binding] {
        try transaction.requireAdmin("configure bindings")
        let all = try transaction.configuration.bindings
        guard let moved = all.first(where: { $0.id == binding }) else {
            throw WorkflowError.notFound("There is no binding \(binding).")
        }
        let earlier = BindingMatcher.order(all.filter { $0.module == moved.module && $0.event == moved.event })
        var later = earlier
        guard let place = earlier.firstIndex(where: { $0.id == binding }) else { return earlier }
        let other = direction == .up ? place - 1 : place + 1
        guard later.indices.contains(other) else { return earlier }
        later.swapAt(place, other)
        // The numbers stay as far as they can; where two were the same, the later one counts on from the other.
        var last = 0
        for (index, number) in earlier.map(\.priority).enumerated() {
            last = max(last + 1, number)
            later[index].priority = last
        }
        guard last <= 1_000_000 else {
            throw WorkflowError.refused("There is no number above 1,000,000 to move it to.")
        }
        for changed in later {
            guard let before = earlier.first(where: { $0.id == changed.id }), before != changed else { continue }
            try transaction.writer.update(changed)
            try transaction.audit(
                .changed, .binding, changed.id.rawValue, from: before, to: changed, fields: AddBinding.fields)
        }
        return later
    }
}
