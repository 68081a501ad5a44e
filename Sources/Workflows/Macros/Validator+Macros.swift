import Model

extension Validator {
    /// Checks what a macro does, at most 20 things, each that cannot be repeated once; returns it as it is kept.
    mutating func actions(_ drafts: [MacroDraft.Action], _ configuration: Configuration) -> [MacroAction] {
        if drafts.count > 20 { reject("actions", "are \(drafts.count); at most 20 are allowed") }
        var seen: Set<MacroAction.Kind> = []
        return drafts.prefix(20).enumerated().compactMap { index, draft in
            let field = "action \(index + 1)"
            guard let kind = word(field, draft.kind, as: MacroAction.Kind.self) else { return nil }
            if !seen.insert(kind).inserted, !kind.isRepeatable {
                reject(field, "is the second one of “\(kind.rawValue)”; a macro does that once")
            }
            return action(field, kind, draft.target, configuration)
        }
    }

    private mutating func action(
        _ field: String, _ kind: MacroAction.Kind, _ target: String, _ configuration: Configuration
    ) -> MacroAction? {
        let target = target.trimmed
        switch kind {
        case .priority: return word(field, target, as: Priority.self).map(MacroAction.priority)
        case .status: return word(field, target, as: TicketStatus.self).map(MacroAction.status)
        case .category: return .category(text(field, target, length: 0...100))
        case .tag: return .tag(text(field, target.lowercased(), length: 1...64))
        case .untag: return .untag(text(field, target.lowercased(), length: 1...64))
        case .assign:
            switch target.lowercased() {
            case "me": return .assign(.me)
            case "nobody": return .assign(.nobody)
            case "":
                reject(field, "needs somebody: me, nobody or an address")
                return nil
            default: return person(field, target, configuration).map { .assign(.person($0)) }
            }
        case .team:
            if target.isEmpty || target.lowercased() == "none" { return .team(nil) }
            return team(field, target, configuration).map { .team($0) }
        case .department:
            return department(field, target, configuration).map(MacroAction.department)
        case .tier:
            guard let number = Int(target) else {
                reject(field, "“\(target)” is no support tier; use 1, 2 or 3")
                return nil
            }
            return tier(field, number).map(MacroAction.tier)
        case .followUp:
            guard let (days, title) = MacroAction.days(in: target) else {
                reject(field, "“\(target)” says no days; write 1 to 365 of them and what to do then, as in 3 Call back")
                return nil
            }
            return .followUp(days: days, title: text(field, title, length: 1...300))
        case .escalate: return .escalate(reason: text(field, target, length: 3...2000))
        }
    }
}
