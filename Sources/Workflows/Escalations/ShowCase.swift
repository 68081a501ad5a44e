package import Model
import Storage

/// One case with its timeline.
package struct ShowCase: Inquiry {
    /// The case.
    package var id: CaseID
    /// Every field, in the order of declaration.
    package init(id: CaseID) {
        self.id = id
    }

    package var nouns: [Noun] { [.escalationCase] }

    package func answer(from view: View) throws -> CaseDetail {
        guard let found = try view.reader.escalationCase(id), found.isSeen(by: view.principal) else {
            throw WorkflowError.notFound("There is no case \(id).")
        }
        let definition = try view.reader.escalation(found.escalation, version: found.version)
        let deal = found.record.kind == .deal ? try view.reader.deal(DealID(found.record.number)) : nil
        return CaseDetail(
            value: found, definition: definition, entries: try view.reader.entries(of: id),
            matches: try view.reader.matches(of: id),
            outlook: CaseOutlook(
                found, definition: definition, configuration: view.configuration, worth: deal?.value))
    }
}
