import Templating

/// A button to sign out with: following a link changes nothing.
struct SignOutPage: Page {
    static let template = "sign-out"

    let texts: Texts?
    var formToken: String

    init(texts: Texts, formToken: String) {
        self.texts = texts
        self.formToken = formToken
    }

    var title: String { texts?["account.sign-out"] ?? "" }

    var value: [String: TemplateValue] {
        ["formToken": .text(formToken), "action": .text(SitePath.signOut.rawValue)]
    }
}
