import Templating

/// The form for the code of a second factor.
struct SignInCodePage: Page {
    static let template = "sign-in-code"

    var formToken: String
    var problem: String?

    var title: String { "Your second factor" }

    var value: [String: TemplateValue] {
        [
            "formToken": .text(formToken), "problem": problem.map { .text($0) } ?? .null,
            "action": .text(SitePath.signInCode.rawValue), "signOut": .text(SitePath.signOut.rawValue),
        ]
    }
}
