import Model

/// Who may use a route. The workflows behind the route see to it; this says what they do, and a test compares.
struct Access: Sendable, Hashable {
    /// Whom it takes at least.
    enum Caller: Sendable, Hashable {
        /// Everybody, without a token.
        case anybody
        /// A program on the same machine, or an admin.
        case thisMachine
        /// Somebody with a token whose role is this one or a higher one.
        case role(Role)
    }

    /// How far they see.
    enum Reach: Sendable, Hashable {
        /// The whole company.
        case company
        /// Their own department; to others it is as if there were nothing there.
        case department
        /// What they asked for themselves; nobody acts in their place, no admin either.
        case own
    }

    let caller: Caller
    let reach: Reach

    static let anybody = Access(caller: .anybody, reach: .company)
    static let thisMachine = Access(caller: .thisMachine, reach: .company)
    /// Everybody who works here.
    static let everyone = Access(caller: .role(.agent), reach: .company)
    /// Everybody who works in the department that the thing belongs to.
    static let colleagues = Access(caller: .role(.agent), reach: .department)
    /// Whoever asked for the thing.
    static let requester = Access(caller: .role(.agent), reach: .own)
    static let lead = Access(caller: .role(.lead), reach: .company)
    static let admin = Access(caller: .role(.admin), reach: .company)

    /// Whether a token is needed.
    var isSignedIn: Bool { if case .role = caller { true } else { false } }

    /// In words, for the document and the documentation.
    var words: String {
        switch (caller, reach) {
        case (.anybody, _): "Anybody."
        case (.thisMachine, _): "Programs on the same machine, and admins."
        case (.role(.admin), _): "Admins only."
        case (.role(.agent), .company): "Everybody who works here."
        case (.role(.agent), .department): "Everybody in the department; admins in all."
        case (.role(.agent), .own): "Whoever asked for it, and nobody in their place."
        case (.role(let role), .company): "A \(role.rawValue) or more."
        case (.role(let role), .department): "A \(role.rawValue) or more in the department; admins in all."
        case (.role(let role), .own): "A \(role.rawValue) or more, for what they asked for."
        }
    }
}
