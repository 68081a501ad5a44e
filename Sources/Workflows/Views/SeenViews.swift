package import Model

/// The views that somebody sees: their own first, then those of their teams and departments.
package struct SeenViews: Sendable {
    /// One of them.
    package struct Entry: Hashable, Sendable {
        /// The view.
        package var view: SavedView
        /// How many tickets it shows as far as was looked; nil: nobody counted.
        package var count: Int?
        /// Whether there may be more.
        package var isMore: Bool
        /// Every field, in the order of declaration.
        package init(view: SavedView, count: Int? = nil, isMore: Bool = false) {
            self.view = view
            self.count = count
            self.isMore = isMore
        }
    }

    /// The views, in order.
    package var entries: [Entry]
    /// With which of them somebody begins; nil: with none.
    package var defaultView: SavedViewID?
}
