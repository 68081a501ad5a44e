import HTTPServer
import Templating

/// A page that only says something.
struct MessagePage: Page {
    static let template = "message"

    let texts: Texts?
    var title: String
    var text: String
    /// Where to go on; nil: nowhere.
    var next: SitePath?
    /// A list to be read and kept, such as recovery codes.
    var items: [String]

    init(texts: Texts, title: String, text: String, next: SitePath? = nil, items: [String] = []) {
        self.texts = texts
        self.title = title
        self.text = text
        self.next = next
        self.items = items
    }

    var value: [String: TemplateValue] {
        [
            "text": .text(text), "next": next.map { .text($0.rawValue) } ?? .null,
            "hasItems": .bool(!items.isEmpty), "items": .list(items.map { .text($0) }),
        ]
    }
}
