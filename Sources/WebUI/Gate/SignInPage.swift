import Templating

/// The form with which people sign in.
struct SignInPage: Page {
    static let template = "sign-in"

    /// The address as it was typed before.
    var email = ""
    /// What went wrong; nil: nothing.
    var problem: String?

    var title: String { "Sign in" }

    var value: [String: TemplateValue] {
        [
            "email": .text(email), "problem": problem.map { .text($0) } ?? .null,
            "action": .text(SitePath.signIn.rawValue), "focusPassword": .bool(!email.isEmpty),
        ]
    }
}
