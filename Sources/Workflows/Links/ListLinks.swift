package import Model
import Storage

/// Which links there are, the newest first; never their codes.
package struct ListLinks: Inquiry {
    /// Which.
    package var query: LinkQuery
    /// Those of this query.
    package init(_ query: LinkQuery = LinkQuery()) { self.query = query }

    package var nouns: [Noun] { [.link] }

    package func answer(from view: View) throws -> Page<Link, LinkID> {
        let page = try view.reader.links(query)
        let reach = LinkReach(view.principal, view.reader)
        return Page(items: try page.items.filter { try reach.reaches($0) }, next: page.next)
    }
}
