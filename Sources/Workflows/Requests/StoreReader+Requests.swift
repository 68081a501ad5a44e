import Model
import Storage

extension StoreReader {
    /// Whether somebody may know of a request: in their department, their own, or theirs to decide.
    func isKnown(_ request: ApprovalRequest, to principal: Principal) throws -> Bool {
        if principal.reaches(request.department) || principal.actor == request.requester { return true }
        guard let person = principal.person else { return false }
        return try casesDeciding(request.id, round: request.round).contains { $0.waits(for: person) }
    }
}
