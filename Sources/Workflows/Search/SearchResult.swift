package import Model

/// What a search found.
package struct SearchResult: Sendable {
    /// Something that is called so.
    package struct Named: Hashable, Sendable {
        /// What it is.
        package var record: NamedRecord
        /// What it is called.
        package var name: String
        /// The address of a customer; nil for anything else.
        package var email: String?
    }

    /// The tickets, that with the newest fitting message first.
    package var tickets: [Ticket] = []
    /// Where to look further back; nil where all was looked at.
    package var next: Int64?
    /// Who asks on them, and for which companies.
    package var parties = Parties()
    /// What is called so, the newest of all first.
    package var named: [Named] = []
}
