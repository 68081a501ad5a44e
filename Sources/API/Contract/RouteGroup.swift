/// The routes of one noun.
struct RouteGroup: Sendable {
    /// The noun as the document's tag, such as `tickets`.
    let tag: String
    /// What the noun is, in a sentence.
    let summary: String
    let routes: [DeclaredRoute]
    /// Whether the document leaves them out.
    let isInternal: Bool

    init(_ tag: String, _ summary: String, isInternal: Bool = false, _ routes: [DeclaredRoute]) {
        self.tag = tag
        self.summary = summary
        self.isInternal = isInternal
        self.routes = routes
    }
}
