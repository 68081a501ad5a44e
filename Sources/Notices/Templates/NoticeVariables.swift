package import Templating

/// Which variables each template may use.
///
/// What is `.optional` may be missing for some records, so a template shows it within a section of that name only.
package enum NoticeVariables {
    /// Where a customer sees their ticket, or somebody who is asked decides.
    package static let link = "link"

    /// The variables outside any record that only some notices know, by `NoticeOrder.details`.
    package static let details = [
        "address", "by", "clock", "comment", "decision", "due", "endpoint", "item", link, "previous", "reason", "text",
    ]

    /// The templates that show a ticket, so that no other record can fill them in.
    package static let ticketOnly: Set<String> = [
        "acknowledgement", "progress-update", "resolution", "handoff", "reply-received",
    ]

    /// What the words of a macro may use: what is known of a ticket, and who uses it.
    static let macro = VariableShape.record([
        "company": .value, "now": .value, "agent": .record(["name": .value]), "ticket": ticket, "customer": customer,
        "account": .optional(account), "assignee": .optional(.record(["name": .value])),
    ])

    /// What every template of this name is rendered with; the name is without language and ending.
    ///
    /// A name that Belay does not use itself (an admin's own) may be rendered for any record, with or without a case.
    package static func shape(for template: String) -> VariableShape {
        var parts = common
        if ticketOnly.contains(template) {
            parts["ticket"] = ticket
            parts["customer"] = customer
        }
        switch template {
        case "approval-asked", "decided", "reminder", "handed-over", "mended":
            parts["case"] = escalationCase
        case "endpoint-disabled":
            parts["endpoint"] = .value
        default: break
        }
        return .record(parts)
    }

    private static let common: [String: VariableShape] = {
        var parts: [String: VariableShape] = [
            "company": .value,
            "now": .value,
            "recipient": .record(["name": .value, "isCustomer": .value]),
            "record": record,
            "ticket": .optional(ticket),
            "deal": .optional(deal),
            "account": .optional(account),
            "checklist": .optional(checklist),
            "followUp": .optional(followUp),
            "request": .optional(request),
            "customer": .optional(customer),
            "assignee": .optional(.record(["name": .value])),
            "case": .optional(escalationCase),
        ]
        for name in details { parts[name] = .optional(.value) }
        return parts
    }()

    private static let record = VariableShape.record([
        "kind": .value, "number": .value, "title": .value, "status": .optional(.value),
        "priority": .optional(.value), "value": .optional(.value), "department": .optional(.value),
    ])

    private static let clocks = VariableShape.list(of: .record(["name": .value, "due": .value]))

    private static let ticket = VariableShape.record([
        "number": .value, "subject": .value, "priority": .value, "status": .value, "channel": .value, "tier": .value,
        "category": .optional(.value), "team": .optional(.value), "openedAt": .value,
        "replyDue": .optional(.value), "solutionDue": .optional(.value), "updateDue": .optional(.value),
        "hasDueClocks": .value, "dueClocks": clocks, "hasBreachedClocks": .value, "breachedClocks": clocks,
    ])

    private static let deal = VariableShape.record([
        "number": .value, "name": .value, "pipeline": .value, "stage": .value, "status": .value,
        "value": .optional(.value), "discount": .optional(.value),
    ])

    private static let account = VariableShape.record([
        "number": .value, "name": .value, "tier": .value, "region": .optional(.value), "value": .optional(.value),
        "health": .optional(.value),
    ])

    private static let checklist = VariableShape.record([
        "number": .value, "name": .value, "open": .value, "hasItems": .value,
        "items": .list(of: .record(["title": .value, "due": .optional(.value)])),
    ])

    private static let followUp = VariableShape.record([
        "number": .value, "title": .value, "due": .value, "missedAt": .value, "note": .optional(.value),
        "about": .optional(.value), "attempts": .optional(.value),
    ])

    private static let request = VariableShape.record([
        "number": .value, "form": .value, "about": .optional(.value),
        "fields": .list(of: .record(["name": .value, "value": .value])),
    ])

    private static let customer = VariableShape.record(["number": .value, "name": .value, "language": .value])

    private static let escalationCase = VariableShape.record([
        "number": .value, "escalation": .value, "step": .optional(.value), "holder": .value, "because": .value,
        "reason": .value, "trigger": .value, "requester": .optional(.value), "status": .value, "openedAt": .value,
        "deadline": .value, "stays": .value,
    ])
}
