import BusinessTime
import Model

/// An item of a checklist as somebody wrote it, still to be checked.
package struct ChecklistItemDraft: Hashable, Sendable {
    /// What is to be done, at most 300 characters.
    package var title: String
    /// How long after the start it is due, such as `4h` or `2d`; nil: whenever.
    package var due: String?
    /// Which time counts until then, `business` or `wall`; nil: business.
    package var counting: String?
    /// Who does it: `manager`, `role:NAME`, `team:NAME` or `user:ADDRESS`; nil: whoever gets to it.
    package var owner: String?
    /// Whether it can be left out only with a reason.
    package var isRequired: Bool
    /// Every field, in the order of declaration.
    package init(
        title: String, due: String? = nil, counting: String? = nil, owner: String? = nil, isRequired: Bool = false
    ) {
        self.title = title
        self.due = due
        self.counting = counting
        self.owner = owner
        self.isRequired = isRequired
    }
}

extension Validator {
    /// Checks the items of a checklist or a template, at most 200; returns them as they are kept.
    mutating func items(_ drafts: [ChecklistItemDraft], _ configuration: Configuration) -> [ChecklistTemplateItem] {
        if drafts.count > 200 { reject("items", "are \(drafts.count); at most 200 are allowed") }
        return drafts.prefix(200).enumerated().map { index, draft in
            let field = "item \(index + 1)"
            let counting = word("\(field) counting", draft.counting, as: ClockTarget.Counting.self) ?? .business
            var due: ClockTarget?
            if let text = draft.due {
                do throws(DurationTextError) {
                    let within = try Duration(humanText: text)
                    if within <= .zero || within > .days(3660) {
                        reject("\(field) due", "is after \(text); give more than nothing and at most ten years")
                    }
                    due = ClockTarget(within: within, counting: counting)
                } catch {
                    reject("\(field) due", error.description)
                }
            }
            return ChecklistTemplateItem(
                title: text(field, draft.title, length: 1...300), due: due,
                owner: recipient("\(field) owner", draft.owner, configuration), isRequired: draft.isRequired)
        }
    }

    /// Whom something goes to, as it is written: `manager`, `role:NAME`, `team:NAME` or `user:ADDRESS`.
    mutating func recipient(_ field: String, _ text: String?, _ configuration: Configuration) -> Recipient? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        switch (parts.first?.lowercased(), parts.count == 2 ? parts[1] : nil) {
        case ("user", let name?): return person(field, name, configuration).map(Recipient.user)
        case ("team", let name?): return team(field, name, configuration).map(Recipient.team)
        default:
            if let recipient = Recipient(rawValue: text) { return recipient }
            reject(field, "“\(text)” is nobody; use manager, role:NAME, team:NAME or user:ADDRESS")
            return nil
        }
    }
}
