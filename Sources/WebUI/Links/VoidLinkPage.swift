import Templating
import Workflows

/// What somebody sees whose link opens nothing.
struct VoidLinkPage: Page {
    static let template = "link-void"
    let reason: LinkVoid
    let texts: Texts?

    var title: String { texts?["link-void.title"] ?? "" }

    var value: [String: TemplateValue] {
        ["sentence": .text(texts?["link-void.\(reason.rawValue)"] ?? ""), "isUnknown": .bool(reason == .unknown)]
    }
}
