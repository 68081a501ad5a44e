/// The routes of one noun as a page or a command shows them.
package struct RouteGroupDescription: Sendable {
    /// Every group that the document has, in its order.
    package static let all = APIRoutes.groups.filter { !$0.isInternal }.map(RouteGroupDescription.init)

    /// The noun, such as `tickets`.
    package let tag: String
    /// What the noun is, in a sentence.
    package let summary: String
    /// Its routes.
    package let routes: [RouteDescription]

    init(_ group: RouteGroup) {
        tag = group.tag
        summary = group.summary
        routes = group.routes.map(RouteDescription.init)
    }
}
