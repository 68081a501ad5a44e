import Templating

/// A button to sign out with: following a link changes nothing.
struct SignOutPage: Page {
    static let template = "sign-out"

    var formToken: String

    var title: String { "Sign out" }

    var value: [String: TemplateValue] {
        ["formToken": .text(formToken), "action": .text(SitePath.signOut.rawValue)]
    }
}
