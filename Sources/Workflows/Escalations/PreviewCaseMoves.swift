import Escalation
package import Model
import Storage

/// What would become of the cases that run by older versions of an escalation, if they were moved to the newest.
package struct PreviewCaseMoves: Inquiry {
    /// The escalation's name or number.
    package var escalation: String
    /// Every field, in the order of declaration.
    package init(escalation: String) {
        self.escalation = escalation
    }

    package var nouns: [Noun] { [.escalation] }

    package func answer(from view: View) throws -> [CaseMove] {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may move cases to another version.")
        }
        var validator = Validator()
        let found = validator.escalation("escalation", escalation, view.configuration)
        try validator.finish()
        guard let found else { throw WorkflowError.invalid("escalation", "is missing") }
        return try view.reader.moves(to: found)
    }
}

extension StoreReader {
    /// What would become of every open case of an escalation that runs by an older version.
    func moves(to newest: EscalationDefinition) throws -> [CaseMove] {
        var moves: [CaseMove] = []
        var versions: [Int: EscalationDefinition] = [:]
        var query = CaseQuery(escalation: newest.id, limit: 100)
        repeat {
            let page = try cases(query)
            for open in page.items where open.version != newest.version {
                if versions[open.version] == nil {
                    versions[open.version] = try escalation(newest.id, version: open.version)
                }
                guard let older = versions[open.version] else { continue }
                moves.append(CaseMigration.move(of: open, from: older, to: newest))
            }
            query.before = page.next
        } while query.before != nil
        return moves.reversed()
    }
}
