package import Model
import Storage

/// All that the page of a queue shows, as of one moment: the tickets, how many the others hold, and the views beside them.
package struct ReadQueueDesk: Inquiry {
    /// What is shown; nil: what whoever asks begins with, which is a view of theirs or their own tickets.
    package var filter: ViewFilter?
    /// After which place; nil: from the start.
    package var after: TicketQuery.Cursor?
    /// How many tickets at most, 1 to 200.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(filter: ViewFilter?, after: TicketQuery.Cursor? = nil, limit: Int) {
        self.filter = filter
        self.after = after
        self.limit = limit
    }

    package var nouns: [Noun] { [.ticket, .savedView] }

    package func answer(from view: View) throws -> QueueDesk {
        let shown = try filter ?? ShowSavedView(view: nil).answer(from: view)?.words.filter ?? ViewFilter()
        let query = shown.query(after: after, limit: limit)
        return QueueDesk(
            filter: shown, page: try ReadQueue(queue: shown.queue, query: query).answer(from: view),
            views: try ReadViews().answer(from: view))
    }
}
