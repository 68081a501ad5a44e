import BusinessTime
import Model
import Workflows

/// A link that was just made, with the address that is shown this once.
struct MadeLinkJSON: JSONWritable {
    var made: MadeLink
    var names: Configuration
    var now: Instant

    func write(to writer: inout JSONWriter) {
        writer.object {
            LinkJSON(link: made.link, names: names, now: now).writeFields(to: &$0)
            $0.field("url", made.shownURL)
        }
    }
}

extension MadeLinkJSON {
    static let schema = Schema.object(
        LinkJSON.self, and: [Property("url", .text, "Its address, a secret; not shown again.")])
}
