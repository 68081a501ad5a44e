package import Model

/// An escalation with what leads to it and how much waits in it.
package struct EscalationSummary: Sendable {
    /// The escalation.
    package var definition: EscalationDefinition
    /// The bindings that start it, in the order of their numbers.
    package var bindings: [Binding]
    /// How many of its cases are open.
    package var pending: Int
    /// How many of them run by each version.
    package var versions: [Int: Int]

    /// What the cases do that run by it, in a sentence; nil where none does, or all run by the newest version.
    package var impact: String? {
        let older = versions.filter { $0.key != definition.version }.values.reduce(0, +)
        let current = versions[definition.version] ?? 0
        var parts: [String] = []
        if older > 0 {
            parts.append(
                "\(older) running case\(older == 1 ? "" : "s") keep\(older == 1 ? "s" : "") the version begun with; "
                    + "“belay escalation move-cases” shows which can go on in version \(definition.version)")
        }
        if !definition.isEnabled, current + older > 0 {
            parts.append(
                "\(current + older) running case\(current + older == 1 ? "" : "s") go on to the end; none begins")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
    }
}
