import Templating

/// The form for the code of a second factor.
struct SignInCodePage: Page {
    static let template = "sign-in-code"

    let texts: Texts?
    var formToken: String
    /// Where to go on afterwards; nil: to the tickets.
    var next: WantedPath?
    var problem: String?

    init(texts: Texts, formToken: String, next: WantedPath? = nil, problem: String? = nil) {
        self.texts = texts
        self.formToken = formToken
        self.next = next
        self.problem = problem
    }

    var title: String { texts?["sign-in.code-title"] ?? "" }

    var value: [String: TemplateValue] {
        [
            "formToken": .text(formToken), "problem": problem.map { .text($0) } ?? .null,
            "action": .text(SitePath.signInCode.rawValue), "signOut": .text(SitePath.signOut.rawValue),
            "next": next.map { .text($0.text) } ?? .null,
        ]
    }
}
