/// Why a macro cannot be used as it is: something that it names is gone.
package enum MacroObstacle: Hashable, Sendable, CustomStringConvertible {
    /// There is no team of that number any more.
    case team(TeamID)
    /// There is no department of that number any more.
    case department(DepartmentID)
    /// There is nobody of that number any more, or they are disabled; their name where it is known.
    case person(PersonID, name: String?)

    package var description: String {
        switch self {
        case .team(let id): "team \(id) is not there any more"
        case .department(let id): "department \(id) is not there any more"
        case .person(let id, nil): "person \(id) is not here any more"
        case .person(_, let name?): "\(name) is disabled"
        }
    }
}

extension Macro {
    /// What it names that is gone, in the order of its actions; empty where it can be used.
    package func obstacles(in configuration: Configuration) -> [MacroObstacle] {
        actions.compactMap { action in
            switch action {
            case .team(let id?): configuration.teams[id] == nil ? .team(id) : nil
            case .department(let id): configuration.departments[id] == nil ? .department(id) : nil
            case .assign(.person(let id)):
                configuration.people[id]?.isDisabled == false
                    ? nil : .person(id, name: configuration.people[id]?.name)
            default: nil
            }
        }
    }
}
