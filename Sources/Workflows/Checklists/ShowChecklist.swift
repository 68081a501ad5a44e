package import Model
import Storage

/// One checklist with everything that belongs to it.
package struct ShowChecklist: Inquiry {
    /// The checklist.
    package var checklist: ChecklistID
    /// Every field, in the order of declaration.
    package init(checklist: ChecklistID) {
        self.checklist = checklist
    }

    package var nouns: [Noun] { [.checklist] }

    package func answer(from view: View) throws -> ChecklistDetail {
        let found = try view.reader.checklist(checklist)
        guard let found, view.principal.reaches(found.department) || found.concerns(view.principal.person) else {
            throw WorkflowError.notFound("There is no checklist \(checklist).")
        }
        return ChecklistDetail(
            checklist: found,
            cases: try view.reader.cases(CaseQuery(record: .checklist(checklist), onlyOpen: false, limit: 100)).items)
    }
}
