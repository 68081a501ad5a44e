package import Model
import Storage

extension Transaction {
    /// Everything that an admin can set.
    package var configuration: Configuration {
        get throws { try snapshot.configuration }
    }

    /// Refuses whoever is not an admin; `what` completes “Only an admin may …”.
    package func requireAdmin(_ what: String) throws(WorkflowError) {
        guard principal.role == .admin else {
            throw .forbidden(
                principal.scopes.holdsAdmin
                    ? "Only an admin may \(what)." : "Only an admin may \(what), with a token of the scope admin.")
        }
    }

    /// Refuses whoever may not see or change things of a department, as if there were no such thing.
    func requireReach(_ department: DepartmentID, or missing: String) throws(WorkflowError) {
        guard principal.reaches(department) else { throw .notFound(missing) }
    }

    /// An actor's name as colleagues read it; customers have theirs in the record.
    private static func name(_ actor: Actor, in configuration: Configuration) -> String {
        switch actor {
        case .system: "Belay"
        case .console: "operator"
        case .person(let id): configuration.people[id]?.name ?? "somebody"
        case .customer: "customer"
        case .incoming(let id): configuration.incoming[id]?.name ?? "another system"
        }
    }

    /// Refuses a change of a record that is not in the version any more that whoever asks has seen; nil: any will do.
    func requireVersion(_ expected: Int64?, _ version: Int64, of record: RecordReference, _ what: String) throws {
        try requireVersion(expected, version, of: Subject(record), what)
    }

    /// The same of whatever is no record.
    func requireVersion(_ expected: Int64?, _ version: Int64, of subject: Subject, _ what: String) throws {
        guard let expected, expected != version else { return }
        let configuration = try configuration
        // Each version but the first came of one event or more; those of a client that names one that never was are none.
        let unseen = (1..<max(version, 1)).contains(expected) ? Int(min(version - expected, 20)) : 0
        let events = try writer.latestEvents(of: subject, limit: unseen)
        throw WorkflowError.outdated(
            OutdatedVersion(
                what: what, expected: expected, current: version,
                changes: events.flatMap { event in
                    event.draft.changes.map {
                        OutdatedVersion.Change(
                            at: event.draft.at, by: Self.name(event.draft.actor, in: configuration), change: $0)
                    }
                }))
    }

    /// The ticket of that number, where whoever asks may change it.
    func ticket(_ id: TicketID) throws -> Ticket {
        let missing = "There is no ticket \(id)."
        guard let ticket = try writer.ticket(id) else { throw WorkflowError.notFound(missing) }
        try requireReach(ticket.department, or: missing)
        return ticket
    }

    /// The deal of that number, where whoever asks may change it.
    func deal(_ id: DealID) throws -> Deal {
        let missing = "There is no deal \(id)."
        guard let deal = try writer.deal(id) else { throw WorkflowError.notFound(missing) }
        try requireReach(deal.department, or: missing)
        return deal
    }

    /// The account of that number, where whoever asks may change it.
    func account(_ id: AccountID) throws -> Account {
        let missing = "There is no account \(id)."
        guard let account = try writer.account(id) else { throw WorkflowError.notFound(missing) }
        if let department = account.department { try requireReach(department, or: missing) }
        return account
    }

    /// An account that a record is to belong to, by its name: one that whoever asks may know of. A problem of the field
    /// `account` where there is none; nil where none is named.
    func account(named name: String?, _ validator: inout Validator) throws -> Account? {
        guard let name else { return nil }
        if let found = try writer.account(named: name), found.department.map(principal.reaches) ?? true { return found }
        validator.reject("account", "there is no account “\(name)”")
        return nil
    }
}
