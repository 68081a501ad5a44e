package import BusinessTime
import Escalation
package import Model

/// Who is on call at a moment.
package struct AskWhoIsOnCall: Inquiry {
    /// The rota's name or number.
    package var rota: String
    /// The moment; nil: now.
    package var at: Instant?
    /// Every field, in the order of declaration.
    package init(rota: String, at: Instant? = nil) {
        self.rota = rota
        self.at = at
    }

    package var nouns: [Noun] { [.rota] }

    package func answer(from view: View) throws -> OnCall {
        var validator = Validator()
        let found = validator.rota("rota", rota, view.configuration)
        try validator.finish()
        guard let found else { throw WorkflowError.notFound("There is no rota “\(rota)”.") }
        return OnCall.who(found, at: at ?? view.now)
    }
}
