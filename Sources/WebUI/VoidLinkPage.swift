import Templating
import Workflows

/// What somebody sees whose link opens nothing.
struct VoidLinkPage: Page {
    static let template = "link-void"
    static let languages: Set = ["de"]
    let reason: LinkVoid
    /// The language of whoever it was for; nil where that is not known.
    let reader: String?

    var language: String { Self.language(for: reader ?? "en") }
    var title: String { language == "de" ? "Hier ist nichts (mehr)" : "There is nothing here (any more)" }

    var value: [String: TemplateValue] {
        ["sentence": .text(reason.sentence), "isUnknown": .bool(reason == .unknown)]
    }
}
