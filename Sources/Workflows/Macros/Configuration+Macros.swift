package import Model

extension Configuration {
    /// The macros that somebody may use, by name; their own ones too. With a department: those for its tickets.
    package func macros(for principal: Principal, in department: DepartmentID? = nil) -> [Macro] {
        macros.values.filter { macro in
            macro.isSeen(by: principal) && department.map(macro.fits) ?? true
        }.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    }

    /// The macro of that name or number that somebody may use; of the same name, their own before their department's before
    /// everybody's.
    package func macro(named text: String, for principal: Principal) -> Macro? {
        let lowered = text.lowercased()
        let named = macros.values.filter { $0.name.lowercased() == lowered && $0.isSeen(by: principal) }
        let nearest = named.min { ($0.distance, $0.id) < ($1.distance, $1.id) }
        return nearest
            ?? Int64(text).flatMap { macros[MacroID($0)] }.flatMap { $0.isSeen(by: principal) ? $0 : nil }
    }

    /// What an action does it with, with names for people, teams and departments, as it would be written.
    package func target(of action: MacroAction) -> String {
        switch action {
        case .assign(.person(let id)): people[id]?.email ?? action.target
        case .team(let id?): teams[id]?.name ?? action.target
        case .department(let id): departments[id]?.name ?? action.target
        default: action.target
        }
    }

    /// An action as it would be written: `team:Second line`.
    package func text(of action: MacroAction) -> String { "\(action.kind.rawValue):\(target(of: action))" }
}

extension Macro {
    /// How far from somebody's own it is.
    fileprivate var distance: Int {
        switch reach {
        case .person: 0
        case .department: 1
        case .everyone: 2
        }
    }
}
