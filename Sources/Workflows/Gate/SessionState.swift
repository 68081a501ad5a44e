package import Model

/// Who a cookie stands for, and how far they are.
package struct SessionState: Sendable {
    /// What is stored of the session.
    package var session: WebSession
    /// Whose it is.
    package var person: Person
    /// On whose behalf requests are made.
    package var principal: Principal
    /// How far they are.
    package var stage: Stage

    /// How far somebody is who signs in.
    package enum Stage: Sendable {
        /// The code of the second factor is still to come; nothing is open.
        case awaitsCode
        /// Their role needs a second factor, and they have none yet; their own account is open to add one.
        case needsSecondFactor
        /// In.
        case signedIn
    }
    /// Every field, in the order of declaration.
    package init(session: WebSession, person: Person, principal: Principal, stage: Stage) {
        self.session = session
        self.person = person
        self.principal = principal
        self.stage = stage
    }
}
