/// What kind of thing a record is.
package enum RecordKind: String, CaseIterable, Codable, Sendable {
    /// A customer's ticket.
    case ticket
    /// A deal in a pipeline.
    case deal
    /// A customer's company.
    case account

    /// The module whose triggers and bindings concern records of this kind.
    package var module: Module {
        switch self {
        case .ticket: .helpdesk
        case .deal: .deals
        case .account: .accounts
        }
    }
}
