package import Model
import Storage

/// One follow-up with everything that belongs to it.
package struct ShowFollowUp: Inquiry {
    /// The follow-up.
    package var followUp: FollowUpID
    /// Every field, in the order of declaration.
    package init(followUp: FollowUpID) {
        self.followUp = followUp
    }

    package var nouns: [Noun] { [.followUp] }

    package func answer(from view: View) throws -> FollowUpDetail {
        let found = try view.reader.followUp(followUp)
        guard let found, view.principal.reaches(found.department) || view.principal.person == found.owner else {
            throw WorkflowError.notFound("There is no follow-up \(followUp).")
        }
        return FollowUpDetail(
            followUp: found, next: try view.reader.followUp(after: followUp),
            cases: try view.reader.cases(CaseQuery(record: .followUp(followUp), onlyOpen: false, limit: 100)).items)
    }
}
