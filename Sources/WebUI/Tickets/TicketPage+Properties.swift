import Model
import Templating
import Workflows

extension TicketPage {
    /// What the ticket is, in a form that changes it.
    func properties(_ reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        var was: [TemplateValue] = []
        var now: [TicketProperty: String] = [:]
        for property in TicketProperty.allCases {
            let current = property.text(ticket, names)
            was.append(["name": .text("was-" + property.rawValue), "value": .text(current)])
            let typed = draft.action == .changes ? property.wanted(draft.fields) : nil
            now[property] = typed ?? current
        }
        let teams = names.teams.values.filter { $0.department == ticket.department || $0.id == ticket.team }
            .map(\.name).sorted()
        return [
            "change": [
                "action": .text(SitePath.path(of: ticket.id, .changes) + "#properties"), "was": .list(was),
                "problem": problems(.changes), "subject": .text(now[.subject] ?? ""),
                "category": .text(now[.category] ?? ""), "tags": .text(now[.tags] ?? ""),
                "priorities": Choice.list(Priority.allCases.map(\.rawValue), chosen: now[.priority]) {
                    ($0, texts["priority.\($0)"])
                },
                "statuses": Choice.list(TicketStatus.allCases.map(\.rawValue), chosen: now[.status]) {
                    ($0, texts["status.\($0)"])
                },
                "people": Choice.people(
                    none: texts["ticket.nobody"], people(including: now[.assignee]), chosen: now[.assignee]),
                "teams": Choice.list(none: texts["ticket.no-team"], teams, chosen: now[.team]) { ($0, $0) },
                "meanwhile": meanwhile(reader),
            ]
        ]
    }

    /// Whom it can be given to, and whose it is.
    private func people(including email: String?) -> [Person] {
        guard let email, !assignable.contains(where: { $0.email == email }) else { return assignable }
        return assignable + [names.person(email: email)].compactMap(\.self)
    }

    /// What others changed since the page was shown whose form could not be saved.
    private func meanwhile(_ reader: Reader) -> TemplateValue {
        guard let version = draft.number("version", of: .changes), (1..<max(ticket.version, 1)).contains(version)
        else { return .null }
        let changes = desk.events.filter { $0.draft.kind == .ticketChanged }.suffix(Int(ticket.version - version))
        return ["events": .list(changes.map(eventWords(reader).value))]
    }
}
