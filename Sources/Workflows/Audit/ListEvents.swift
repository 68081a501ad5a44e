package import Model
import Storage

/// What is in the audit trail, in order; admins only.
package struct ListEvents: Inquiry {
    /// Only what happened to this; nil: to anything.
    package var subject: Subject?
    /// Those after this sequence number; nil: the newest.
    package var after: Int64?
    /// The newest of those before this sequence number; nil: no bound. Not together with `after`.
    package var before: Int64?
    /// How many at most, 1 to 1000.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(subject: Subject? = nil, after: Int64? = nil, before: Int64? = nil, limit: Int = 25) {
        self.subject = subject
        self.after = after
        self.before = before
        self.limit = limit
    }

    package func answer(from view: View) throws -> [Event] {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see the audit trail.")
        }
        let limit = min(max(limit, 1), 1000)
        if let subject {
            guard let after else { return try view.reader.newestEvents(of: subject, before: before, limit: limit) }
            return try view.reader.events(of: subject, after: after, limit: limit)
        }
        // Events are numbered without gaps, so that the page before one begins so many numbers earlier.
        let last = try view.reader.lastEvent()
        if let before {
            let end = min(max(before, 1) - 1, last)
            let start = max(end - Int64(limit), 0)
            return end == 0 ? [] : try view.reader.events(after: start, limit: Int(end - start))
        }
        return try view.reader.events(after: after ?? max(last - Int64(limit), 0), limit: limit)
    }
}
