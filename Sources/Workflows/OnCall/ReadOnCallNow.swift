import Escalation
package import Model

/// Who is on call now, rota by rota; rotas that nobody covers now are left out.
package struct ReadOnCallNow: Inquiry {
    /// A look at all rotas.
    package init() {}

    package var nouns: [Noun] { [.rota] }

    package func answer(from view: View) throws -> [RotaID: PersonID] {
        view.configuration.rotas.compactMapValues { OnCall.who($0, at: view.now).people.first }
    }
}
