package import Model
import Storage

/// What is in the audit trail, in order; admins only.
package struct ListEvents: Inquiry {
    /// Only what happened to this; nil: to anything.
    package var subject: Subject?
    /// Those after this sequence number; nil: the newest.
    package var after: Int64?
    /// How many at most, 1 to 1000.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(subject: Subject? = nil, after: Int64? = nil, limit: Int = 25) {
        self.subject = subject
        self.after = after
        self.limit = limit
    }

    package func answer(from view: View) throws -> [Event] {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see the audit trail.")
        }
        let limit = min(max(limit, 1), 1000)
        if let subject {
            let found = try view.reader.events(of: subject, after: after ?? 0)
            return Array(after == nil ? found.suffix(limit) : found.prefix(limit))
        }
        let start = try after ?? max(view.reader.lastEvent() - Int64(limit), 0)
        return try view.reader.events(after: start, limit: limit)
    }
}
