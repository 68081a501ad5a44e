package import Model
import Storage

/// All escalations in the order of their names, with their bindings and open cases.
package struct ListEscalations: Inquiry {
    /// Only the one of this name or number; nil: all.
    package var only: String?
    /// Every field, in the order of declaration.
    package init(only: String? = nil) {
        self.only = only
    }

    package var nouns: [Noun] { [.escalation] }

    package func answer(from view: View) throws -> [EscalationSummary] {
        let pending = try view.reader.openCaseCounts()
        var wanted = view.configuration.escalations.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        if let only {
            var validator = Validator()
            let found = validator.escalation("escalation", only, view.configuration)
            try validator.finish()
            wanted = found.map { [$0] } ?? []
        }
        return try wanted.map { definition in
            EscalationSummary(
                definition: definition,
                bindings: view.configuration.bindings.filter { $0.escalation == definition.id }
                    .sorted { $0.id < $1.id },
                pending: pending[definition.id] ?? 0, versions: try view.reader.openCaseVersions(of: definition.id))
        }
    }
}
