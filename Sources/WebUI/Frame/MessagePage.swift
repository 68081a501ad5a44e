import HTTPServer
import Templating

/// A page that only says something.
struct MessagePage: Page {
    static let template = "message"

    var title: String
    var text: String
    /// Where to go on; nil: nowhere.
    var next: SitePath?
    /// A list to be read and kept, such as recovery codes.
    var items: [String] = []
    var language = "en"

    var value: [String: TemplateValue] {
        [
            "text": .text(text), "next": next.map { .text($0.rawValue) } ?? .null,
            "hasItems": .bool(!items.isEmpty), "items": .list(items.map { .text($0) }),
        ]
    }
}
