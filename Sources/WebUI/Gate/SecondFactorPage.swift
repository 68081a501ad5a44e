import Templating
import Workflows

/// What an authenticator program needs, and the form that proves that it got it.
struct SecondFactorPage: Page {
    static let template = "second-factor"

    var added: AddSecondFactor.Added?
    var formToken: String
    var problem: String?

    var title: String { "Add a second factor" }

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
