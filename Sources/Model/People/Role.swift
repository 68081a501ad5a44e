/// What a person may do in Belay, each role including the ones before it.
package enum Role: String, CaseIterable, Codable, Sendable, Comparable {
    /// Files, triages, answers and solves tickets of their department.
    case agent
    /// Also approves exceptions and balances load in their department.
    case lead
    /// Also answers for their department; where nobody else can be found, a case comes to them.
    case manager
    /// Also configures everything, in all departments.
    case admin

    package static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .agent: 0
        case .lead: 1
        case .manager: 2
        case .admin: 3
        }
    }
}
