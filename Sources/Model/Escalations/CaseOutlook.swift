package import BusinessTime

/// What happens to a case next, if nobody does anything.
package struct CaseOutlook: Hashable, Sendable {
    /// What happens.
    package enum Turn: Hashable, Sendable {
        /// The next in the team takes over.
        case silence
        /// The next in the team would take over, and there is nobody: it stays with whoever is named.
        case unheard(String)
        /// Whoever has not answered is reminded.
        case reminder
        /// The manager hears that it takes long.
        case phase
        /// It goes to the step of that sequence number.
        case step(Int)
        /// It has entered as many steps as it may: the manager ends it.
        case bound
        /// Silence counts as an approval.
        case approve
        /// Silence counts as a rejection.
        case reject
        /// It goes up to the department's manager, or to their stand-in.
        case manager
        /// It goes up to an admin.
        case admin
        /// It goes up to the most senior person who is left.
        case senior
        /// Nobody is above: it stays with those who are named, and they are reminded.
        case stays([String])
    }

    /// When.
    package var at: Instant
    /// What.
    package var turn: Turn
    /// Every field, in the order of declaration.
    package init(at: Instant, turn: Turn) {
        self.at = at
        self.turn = turn
    }

    /// What happens, as a lead says it: `goes to the manager`.
    package var text: String {
        switch turn {
        case .silence: "the next in the team takes over"
        case .unheard(let name): "stays with \(name), since nobody else in the team can take it"
        case .reminder: "whoever has not answered is reminded"
        case .phase: "the manager hears that it takes long"
        case .step(let step): "goes to step \(step)"
        case .bound: "stops, since it has entered as many steps as it may, and the manager ends it"
        case .approve: "counts as approved"
        case .reject: "counts as rejected"
        case .manager: "goes to the manager"
        case .admin: "goes to an admin"
        case .senior: "goes to the most senior person who is left"
        case .stays(let names):
            "stays with \(names.joined(separator: ", ")), who \(names.count == 1 ? "is" : "are") reminded"
        }
    }
}
