package import BusinessTime
package import Model

/// A ticket of another system with its history, each part at its own time.
package struct ImportedTicket: Sendable {
    /// Something that happened to it after it was opened; what is nil stayed as it was.
    package struct Change: Sendable {
        /// Who wrote.
        package enum Author: String, CaseIterable, Sendable {
            /// We, to the customer.
            case agent
            /// The customer, to us.
            case customer
            /// We, for ourselves.
            case note
        }

        /// When; nil: with the opening.
        package var at: Instant?
        /// Where the ticket stood from then on.
        package var status: TicketStatus?
        /// How urgent it was from then on.
        package var priority: Priority?
        /// What kind of matter it was from then on.
        package var category: String?
        /// The company's own fields that were set.
        package var customFields: [String: String]
        /// Who wrote something.
        package var author: Author?
        /// What was written; nil where the other system does not tell.
        package var text: String?
        /// Every field, in the order of declaration.
        package init(
            at: Instant? = nil, status: TicketStatus? = nil, priority: Priority? = nil, category: String? = nil,
            customFields: [String: String] = [:], author: Author? = nil, text: String? = nil
        ) {
            self.at = at
            self.status = status
            self.priority = priority
            self.category = category
            self.customFields = customFields
            self.author = author
            self.text = text
        }
    }

    /// The ticket as it was opened.
    package var opening: OpenTicket
    /// When it was opened; nil: at the first change, or now.
    package var openedAt: Instant?
    /// Where it stood when it was opened.
    package var status: TicketStatus
    /// What happened since, in any order.
    package var changes: [Change]
    /// Every field, in the order of declaration.
    package init(opening: OpenTicket, openedAt: Instant? = nil, status: TicketStatus = .new, changes: [Change] = []) {
        self.opening = opening
        self.openedAt = openedAt
        self.status = status
        self.changes = changes
    }

    /// Whether it was solved before anybody had answered, which happens in real data and is kept as it is.
    package var isSolvedUnanswered: Bool {
        let solved = changes.filter { $0.status?.isUnsolved == false }.compactMap(\.at).min()
        let answered = changes.filter { $0.author == .agent }.compactMap(\.at).min()
        guard let solved, let answered else { return false }
        return solved < answered
    }
}
