import BusinessTime
import Model
import Templating
import Workflows

/// One's own account: sessions, password, second factor, tokens, look.
struct AccountPage: FramedPage {
    static let template = "account"

    var person: Person
    var sessions: [WebSession]
    /// The session that looks.
    var current: SessionID
    var tokens: [ListTokens.Listed]
    var hasSecondFactor: Bool
    /// Whether a second factor is needed and missing; nothing else is open then.
    var mustAddSecondFactor: Bool
    var look: Look
    var keys: SingleKeys
    /// The languages that pages exist in.
    var languages: [Texts]
    /// The one that was chosen in this browser; nil: none was.
    var language: String?
    /// Being away.
    var absence: EntryForm
    /// That they are away; null where they are not.
    var state: TemplateValue
    /// The leave that they have planned; null where there is none.
    var plan: TemplateValue
    var problem: String?
    /// What was typed into the form for a token.
    var tokenName = ""
    var tokenScope = "read"

    var section: Section? { nil }
    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String { reader.texts["account.title"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "name": .text(person.name), "email": .text(person.email),
            "problem": problem.map { .text($0) } ?? .null,
            "tokenName": .text(tokenName), "tokenScope": .text(tokenScope),
            "hasSecondFactor": .bool(hasSecondFactor), "mustAddSecondFactor": .bool(mustAddSecondFactor),
            "isOpen": .bool(!mustAddSecondFactor),
            "sessions": .list(sessions.map { value($0, reader) }), "hasTokens": .bool(!tokens.isEmpty),
            "tokens": .list(tokens.map { value($0, reader) }),
            "looks": Choice.list(Look.allCases, chosen: look) { ($0.rawValue, reader.texts["look.\($0.rawValue)"]) },
            "singleKeys": Choice.list(SingleKeys.allCases, chosen: keys) {
                ($0.rawValue, reader.texts["keys-choice.\($0.rawValue)"])
            },
            "absence": absence.template, "isAway": state, "isPlanned": plan,
            "languages": Choice.list(
                none: reader.texts["account.language.profile"], languages.map(\.language), chosen: language
            ) { code in (code, languages.first { $0.language == code }?["language.self"] ?? code) },
            "actions": [
                "password": .text(SitePath.accountPassword.rawValue),
                "sessions": .text(SitePath.accountSessions.rawValue),
                "factor": .text(SitePath.accountFactor.rawValue),
                "factorRemoval": .text(SitePath.accountFactorRemoval.rawValue),
                "tokens": .text(SitePath.accountTokens.rawValue),
                "tokenRevocation": .text(SitePath.accountTokenRevocation.rawValue),
                "look": .text(SitePath.look.rawValue), "singleKeys": .text(SitePath.singleKeys.rawValue),
                "language": .text(SitePath.language.rawValue),
                "absence": .text(SitePath.absence.rawValue),
                "signOut": .text(SitePath.signOut.rawValue),
            ],
        ]
    }

    private func value(_ session: WebSession, _ reader: Reader) -> TemplateValue {
        [
            "number": .integer(session.id.rawValue), "isThis": .bool(session.id == current),
            "agent": .text(BrowserName.of(session.agent, reader.texts)), "wholeAgent": .text(session.agent),
            "place": .text(
                reader.texts(
                    "account.session",
                    [
                        "address": session.address, "since": reader.exact(session.createdAt),
                        "seen": reader.exact(session.lastSeenAt),
                    ])),
        ]
    }

    private func value(_ listed: ListTokens.Listed, _ reader: Reader) -> TemplateValue {
        let token = listed.token
        let until = token.expiresAt.map { reader.texts("account.token.until", ["until": reader.exact($0)]) }
        let used = listed.lastUsedAt.map { reader.texts("account.token.used", ["used": reader.exact($0)]) }
        return [
            "number": .integer(token.id.rawValue), "name": .text(token.name),
            "scopes": .text(token.scopes.description),
            "until": .text(
                token.isValid(at: reader.now)
                    ? until ?? reader.texts["account.token.until-revoked"] : reader.texts["account.token.no-longer"]),
            "used": .text(used ?? reader.texts["account.token.unused"]),
        ]
    }
}
