import Model

/// What a macro does, in the reader's words.
struct MacroWords: Sendable {
    let names: Configuration
    let texts: Texts

    /// One action as a sentence.
    func text(_ action: MacroAction) -> String {
        func does(_ facts: KeyValuePairs<String, String>) -> String {
            texts("macro-does.\(action.kind.rawValue)", facts)
        }
        switch action {
        case .priority(let priority): return does(["to": texts.word("priority", priority)])
        case .status(let status): return does(["to": texts.word("status", status)])
        case .category(let category): return does(["to": category.isEmpty ? texts["change.nothing"] : category])
        case .tag(let tag), .untag(let tag): return does(["to": tag])
        case .assign(.me): return texts["macro-does.assign-me"]
        case .assign(.nobody): return texts["macro-does.assign-nobody"]
        case .assign(.person(let id)): return does(["to": names.people[id]?.name ?? "?"])
        case .team(nil): return texts["macro-does.team-none"]
        case .team(let id?): return does(["to": names.teams[id]?.name ?? "?"])
        case .department(let id): return does(["to": names.departments[id]?.name ?? "?"])
        case .tier(let tier): return does(["to": String(tier.rawValue)])
        case .followUp(let days, let title):
            return days == 1
                ? texts("macro-does.follow-up-tomorrow", ["title": title])
                : does(["days": String(days), "title": title])
        case .escalate(let reason): return does(["to": reason])
        }
    }

    /// Why it cannot be used, as a sentence.
    func text(_ obstacle: MacroObstacle) -> String {
        switch obstacle {
        case .team(let id): texts("macro-gone.team", ["number": id.description])
        case .department(let id): texts("macro-gone.department", ["number": id.description])
        case .person(let id, nil): texts("macro-gone.person", ["number": id.description])
        case .person(_, let name?): texts("macro-gone.disabled", ["name": name])
        }
    }

    /// Who uses it.
    func text(_ reach: Macro.Reach) -> String {
        switch reach {
        case .everyone: texts["macro.for-everyone"]
        case .department(let id): names.departments[id]?.name ?? "?"
        case .person: texts["macro.for-me"]
        }
    }
}
