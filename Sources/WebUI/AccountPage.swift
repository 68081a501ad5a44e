import BusinessTime
import Model
import Templating
import Workflows

/// One's own account: sessions, password, second factor, tokens.
struct AccountPage: Page {
    static let template = "account"

    var person: Person
    var formToken: String
    var sessions: [WebSession]
    /// The session that looks.
    var current: SessionID
    var tokens: [ListTokens.Listed]
    var hasSecondFactor: Bool
    /// Whether a second factor is needed and missing; nothing else is open then.
    var mustAddSecondFactor: Bool
    var problem: String?
    var done: String?
    /// The moment it is.
    var now: Instant

    var title: String { "Your account" }

    var value: [String: TemplateValue] {
        [
            "name": .text(person.name), "email": .text(person.email), "formToken": .text(formToken),
            "problem": problem.map { .text($0) } ?? .null, "done": done.map { .text($0) } ?? .null,
            "hasSecondFactor": .bool(hasSecondFactor), "mustAddSecondFactor": .bool(mustAddSecondFactor),
            "isOpen": .bool(!mustAddSecondFactor),
            "sessions": .list(sessions.map(value)), "hasTokens": .bool(!tokens.isEmpty),
            "tokens": .list(tokens.map(value)),
            "paths": [
                "password": .text(SitePath.accountPassword.rawValue),
                "sessions": .text(SitePath.accountSessions.rawValue),
                "factor": .text(SitePath.accountFactor.rawValue),
                "factorRemoval": .text(SitePath.accountFactorRemoval.rawValue),
                "tokens": .text(SitePath.accountTokens.rawValue),
                "tokenRevocation": .text(SitePath.accountTokenRevocation.rawValue),
                "signOut": .text(SitePath.signOut.rawValue),
            ],
        ]
    }

    private func value(_ session: WebSession) -> TemplateValue {
        [
            "number": .integer(session.id.rawValue), "isThis": .bool(session.id == current),
            "agent": .text(session.agent.isEmpty ? "An unknown browser" : session.agent),
            "address": .text(session.address),
            "since": .text(moment(session.createdAt)), "seen": .text(moment(session.lastSeenAt)),
        ]
    }

    private func value(_ listed: ListTokens.Listed) -> TemplateValue {
        let until = listed.token.expiresAt.map { "until \(moment($0))" } ?? "until it is revoked"
        return [
            "number": .integer(listed.token.id.rawValue), "name": .text(listed.token.name),
            "scopes": .text(listed.token.scopes.description),
            "until": .text(listed.token.isValid(at: now) ? until : "no longer"),
            "used": .text(listed.lastUsedAt.map { "used \(moment($0))" } ?? "never used"),
        ]
    }

    private func moment(_ instant: Instant) -> String {
        let minute = Instant(milliseconds: instant.milliseconds / 60_000 * 60_000)
        return ZonedTime(minute, timeZone: person.timeZone)?.description ?? minute.description
    }
}
