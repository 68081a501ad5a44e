package import Model
import Storage

/// The views that whoever asks sees, with how many tickets each shows, counted no further than is cheap.
package struct ReadViews: Inquiry {
    /// A view is counted no further.
    package static let mostCounted = 100
    /// So many tickets are looked at for those of a priority, whatever else there is.
    static let mostLooked = 200
    /// So many views are counted.
    static let mostViews = 20

    /// Whether they are counted.
    package var withCounts: Bool
    /// Every field, in the order of declaration.
    package init(withCounts: Bool = true) {
        self.withCounts = withCounts
    }

    package var nouns: [Noun] { [.savedView] }

    package func answer(from view: View) throws -> SeenViews {
        let configuration = view.configuration
        let principal = view.principal
        var reaches: [SavedView.Reach] = principal.person.map { [.person($0)] } ?? []
        let teams = configuration.teams.values.sorted { $0.id < $1.id }
        reaches += teams.map { SavedView.Reach.team($0.id) }
        reaches += configuration.departments.keys.sorted().map(SavedView.Reach.department)
        var entries: [SeenViews.Entry] = []
        for reach in reaches {
            let probe = SavedView(id: 0, name: "", reach: reach, words: ViewWords(queue: "", sort: ""))
            guard probe.isSeen(by: principal, in: configuration) else { continue }
            for found in try view.reader.savedViews(reach) {
                let isCounted = withCounts && entries.count < Self.mostViews
                entries.append(try isCounted ? counted(found, view) : .init(view: found, count: nil, isMore: false))
            }
        }
        return SeenViews(
            entries: entries, defaultView: try principal.person.flatMap(view.reader.defaultView))
    }

    private func counted(_ saved: SavedView, _ view: View) throws -> SeenViews.Entry {
        // Words are looked up among all tickets, which costs as much as there are with them.
        guard let filter = saved.words.filter, filter.text == nil,
            let query = try ReadQueue.scoped(filter.query(limit: 1), to: filter.queue, view)
        else { return .init(view: saved, count: nil, isMore: false) }
        let (count, isMore) = try view.reader.ticketCount(
            query, most: Self.mostCounted, lookingAt: Self.mostLooked)
        return .init(view: saved, count: count, isMore: isMore)
    }
}
