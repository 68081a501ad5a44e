package import BusinessTime
package import Model

/// A change of a record that somebody else changed first, and what they changed.
package struct OutdatedVersion: Hashable, Sendable {
    /// A field that somebody else changed.
    package struct Change: Hashable, Sendable {
        /// When.
        package var at: Instant
        /// Who, by name: a colleague's, “customer”, “operator” or “Belay”.
        package var by: String
        /// What, from what to what.
        package var change: FieldChange
    }

    /// The record in words, such as `Ticket 7`.
    package var what: String
    /// The version that was seen, from 1.
    package var expected: Int64
    /// The version that it is at, from 1.
    package var current: Int64
    /// What changed since, the newest last; of the latest 20 events at most.
    package var changes: [Change]
}

extension OutdatedVersion: CustomStringConvertible {
    package var description: String {
        let fields = changes.map { change in
            let before = change.change.before.map { "“\($0.prefix(100))”" } ?? "nothing"
            let after = change.change.after.map { "“\($0.prefix(100))”" } ?? "nothing"
            return "\(change.change.field) from \(before) to \(after) by \(change.by)"
        }
        let list = fields.isEmpty ? "" : " (\(fields.joined(separator: "; ")))"
        return
            "\(what) is at version \(current), not \(expected): somebody changed it meanwhile\(list). Read it again and "
            + "repeat the change."
    }
}
