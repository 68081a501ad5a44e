/// What can be imported.
package enum ImportKind: String, CaseIterable, Sendable {
    case tickets, deals, accounts, people, health, departments, teams, customers
    case followUps = "follow-ups"
    case checklists, requests

    /// The fields of such a record that a column may feed.
    package var fields: [ImportField] {
        switch self {
        case .tickets:
            [
                .subject, .body, .requester, .requesterName, .language, .account, .department, .category, .priority,
                .status, .channel, .tags, .team, .assignee, .openedAt, .firstResponseAt, .answer, .solvedAt,
                .resolution, .updatedAt, .externalReference, .fields,
            ]
        case .deals:
            [
                .name, .account, .pipeline, .stage, .value, .currency, .discount, .owner, .department, .openedAt,
                .expectedClose, .outcome, .closedAt, .externalReference,
            ]
        case .accounts:
            [
                .name, .tier, .region, .language, .value, .currency, .renewal, .owner, .department, .health,
                .healthAt, .externalReference,
            ]
        case .health: [.name, .health, .at]
        case .departments: [.name, .manager, .calendar]
        case .teams: [.name, .department, .tier, .members, .assignment, .silenceSeconds, .afterHours]
        case .customers: [.name, .email, .language, .account]
        case .followUps:
            [
                .title, .note, .record, .recordReference, .owner, .department, .dueAt, .graceSeconds, .waitsForReply,
                .status, .misses, .attempts, .reschedules, .createdAt, .closedAt, .closingNote,
            ]
        case .checklists:
            [
                .name, .template, .record, .recordReference, .department, .owner, .startedAt, .items,
                .externalReference,
            ]
        case .requests:
            [
                .form, .title, .record, .recordReference, .department, .requesterEmail, .state, .fields, .createdAt,
                .submittedAt, .decidedAt, .externalReference,
            ]
        case .people:
            [
                .name, .email, .role, .customRoles, .department, .skills, .language, .timeZone, .capacity, .manager,
                .managerEmail,
            ]
        }
    }

    /// The fields of one line of an event log, beside those of its ticket.
    package static let eventFields: [ImportField] = [.at, .author, .text]

    /// The fields without which there is no record; of several lists one is enough.
    var required: [[ImportField]] {
        switch self {
        case .tickets: [[.subject], [.body]]
        case .deals, .accounts, .departments: [[.name]]
        case .teams: [[.name, .department]]
        case .customers: [[.email]]
        case .followUps: [[.title, .owner, .dueAt]]
        case .people: [[.name, .email]]
        case .checklists: [[.name, .items]]
        case .requests: [[.form]]
        case .health: [[.name], [.health]]
        }
    }
}
