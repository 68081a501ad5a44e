import Model

/// Reads what a step does on entry as it is typed: `reassign`, `raise-priority:critical`, `raise-tier:2`, `tag:vip` or
/// `notify:WHOM:TEMPLATE`.
enum StepActionText {
    static let allowed =
        "reassign, raise-priority:PRIORITY, raise-tier:TIER, tag:TAG or notify:WHOM:TEMPLATE"

    static let kind = ValueKind.custom(placeholder: "ACTION", allowed: allowed, read: action)

    /// The action; nil where the text is none.
    static func action(_ text: String) -> StepAction? {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let target = parts.count == 2 ? parts[1] : nil
        switch (parts.first, target) {
        case ("reassign", nil): return .reassign
        case ("raise-priority", let target?): return Priority(rawValue: target).map(StepAction.raisePriority)
        case ("raise-tier", let target?): return Int(target).flatMap(SupportTier.init).map(StepAction.raiseTier)
        case ("tag", let target?): return target.isEmpty ? nil : .tag(target.lowercased())
        case ("notify", let target?):
            guard let colon = target.lastIndex(of: ":") else { return nil }
            let template = String(target[target.index(after: colon)...])
            guard let member = AudienceMember(rawValue: String(target[..<colon])), !template.isEmpty else { return nil }
            return .notify(member, template: template)
        default: return nil
        }
    }

    /// The action as it is typed.
    static func text(_ action: StepAction) -> String {
        switch action {
        case .reassign: "reassign"
        case .raisePriority(let priority): "raise-priority:\(priority.rawValue)"
        case .raiseTier(let tier): "raise-tier:\(tier.rawValue)"
        case .tag(let tag): "tag:\(tag)"
        case .notify(let member, let template): "notify:\(member.rawValue):\(template)"
        }
    }
}
