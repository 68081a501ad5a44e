import Model
import Secrets
import Workflows

extension Desk {
    /// A browser in which a colleague is signed in.
    func browser(of colleague: Colleague) async throws -> Browser {
        let password = "copper lamp under snow"
        try await environment.setPassword(of: colleague.email, to: Secret(password), as: .operatorAtConsole)
        let browser = Browser(self)
        try await browser.signIn(colleague, password)
        return browser
    }
}

extension Browser {
    /// Sends a form from a page of their own, with the token that every page has.
    @discardableResult
    func submit(_ path: String, _ fields: [String: String]) async throws -> Reply {
        try await get("/account")
        return try await post(path, fields)
    }
}
