import Templating

/// Where people sign in.
struct SignInPage: Page {
    static let template = "sign-in"

    let texts: Texts?
    /// The address as it was typed before.
    var email = ""
    /// Where to go on afterwards; nil: to the tickets.
    var next: WantedPath?
    /// What went wrong; nil: nothing.
    var problem: String?

    init(texts: Texts, email: String = "", next: WantedPath? = nil, problem: String? = nil) {
        self.texts = texts
        self.email = email
        self.next = next
        self.problem = problem
    }

    var title: String { texts?["sign-in.title"] ?? "" }

    var value: [String: TemplateValue] {
        [
            "email": .text(email), "problem": problem.map { .text($0) } ?? .null,
            "action": .text(SitePath.signIn.rawValue), "focusPassword": .bool(!email.isEmpty),
            "next": next.map { .text($0.text) } ?? .null,
        ]
    }
}
