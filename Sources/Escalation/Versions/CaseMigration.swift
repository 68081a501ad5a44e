package import Model

/// Where a running case goes on in a newer version of its escalation.
package enum CaseMigration {
    /// The step of the newer version that is the one the case is in: the one of the same name and what it asks, at the same
    /// place or the only one of that name. A case in a step that there is no more stays in its version.
    package static func move(
        of value: Case, from older: EscalationDefinition, to newer: EscalationDefinition
    ) -> CaseMove {
        func result(_ step: Int?, _ why: String) -> CaseMove {
            CaseMove(case: value.id, version: value.version, from: value.step, to: step, why: why)
        }
        guard let step = older.step(value.step) else {
            return result(nil, "The step it is in is not in version \(older.version).")
        }
        guard value.status == .open else {
            return result(nil, "It was returned and waits for a correction; it can be moved after that.")
        }
        let same = newer.steps.filter { $0.name == step.name }
        let found = same.first { $0.sequence == step.sequence } ?? (same.count == 1 ? same[0] : nil)
        guard let found else {
            return result(
                nil,
                same.isEmpty
                    ? "Version \(newer.version) has no step “\(step.name)”."
                    : "Version \(newer.version) has several steps “\(step.name)”.")
        }
        guard found.asks == step.asks else {
            return result(
                nil,
                "“\(step.name)” asks for \(found.asks.rawValue) in version \(newer.version), "
                    + "not for \(step.asks.rawValue).")
        }
        return result(found.sequence, "It goes on at step \(found.sequence) “\(found.name)”, with whoever has it.")
    }
}
