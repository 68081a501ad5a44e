/// What kind of thing a record is.
package enum RecordKind: String, CaseIterable, Codable, Sendable {
    /// A customer's ticket.
    case ticket
    /// A deal in a pipeline.
    case deal
    /// A customer's company.
    case account
    /// Things to be done in one matter.
    case checklist
    /// Something to come back to.
    case followUp = "follow-up"
    /// An approval that is asked for.
    case request

    /// The module whose triggers and bindings concern records of this kind.
    package var module: Module {
        switch self {
        case .ticket: .helpdesk
        case .deal: .deals
        case .account: .accounts
        case .checklist: .checklist
        case .followUp: .followUp
        case .request: .requests
        }
    }
}
