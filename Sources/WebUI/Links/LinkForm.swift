import Model
import Templating
import Workflows

/// What the forms of all links have in common.
struct LinkForm: Sendable {
    var address: LinkAddress
    /// What went wrong; nil: nothing.
    var problem: String?
    /// What was typed before it went wrong, so that nobody has to type it again.
    var typed: String?
    /// Where files are chosen; nil: nowhere.
    var files: FileField?

    var values: [String: TemplateValue] {
        [
            "action": .text(SitePath.path(of: address)), "formToken": .text(FormToken.text(cookie: address.text)),
            "problem": problem.map { .text($0) } ?? .null, "typed": .text(typed ?? ""),
            "files": files.map(\.template) ?? .null,
        ]
    }
}
