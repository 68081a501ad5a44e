import Templating
import Workflows

/// What an authenticator program needs, and the form that proves that it got it.
struct SecondFactorPage: Page {
    static let template = "second-factor"

    let texts: Texts?
    var added: AddSecondFactor.Added?
    var formToken: String
    var problem: String?

    init(texts: Texts, added: AddSecondFactor.Added?, formToken: String, problem: String? = nil) {
        self.texts = texts
        self.added = added
        self.formToken = formToken
        self.problem = problem
    }

    var title: String { texts?["account.factor-add"] ?? "" }

    var value: [String: TemplateValue] {
        let secret = added?.secret ?? ""
        let groups = stride(from: 0, to: secret.count, by: 4).map { String(secret.dropFirst($0).prefix(4)) }
        return [
            "hasSecret": .bool(added != nil), "uri": .text(added?.uri ?? ""),
            "secret": .text(groups.joined(separator: " ")), "formToken": .text(formToken),
            "problem": problem.map { .text($0) } ?? .null,
            "action": .text(SitePath.accountFactorConfirmation.rawValue), "account": .text(SitePath.account.rawValue),
        ]
    }
}
