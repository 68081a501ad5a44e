package import Model
import Storage

/// Changes a door for another system: only what is given.
package struct ChangeIncoming: Workflow {
    /// Its name or number.
    package var incoming: String
    /// What it is called.
    package var name: String?
    /// Fields to map anew; an empty source takes one away.
    package var map: [String: String]
    /// The header with the signature.
    package var header: String?
    /// The one department that it may see and change; an empty text: all.
    package var department: String?
    /// Why nothing is taken from it; an empty text: it is taken again.
    package var disabledBecause: String?
    /// Every field, in the order of declaration.
    package init(
        incoming: String, name: String? = nil, map: [String: String] = [:], header: String? = nil,
        department: String? = nil, disabledBecause: String? = nil
    ) {
        self.incoming = incoming
        self.name = name
        self.map = map
        self.header = header
        self.department = department
        self.disabledBecause = disabledBecause
    }

    package var nouns: [Noun] { [.incoming] }

    package func perform(in transaction: Transaction) throws -> IncomingHook {
        try transaction.requireAdmin("configure incoming webhooks")
        let earlier = try transaction.incoming(incoming)
        let configuration = try transaction.configuration
        var validator = Validator()
        var wanted = earlier
        if let name { wanted.name = name }
        for name in map.filter({ $0.value.isEmpty }).keys { wanted.map[name] = nil }
        wanted.map.merge(validator.sources(map.filter { !$0.value.isEmpty })) { $1 }
        if let header { wanted.header = header }
        if let department {
            wanted.department = department.isEmpty ? nil : validator.department("department", department, configuration)
        }
        if let disabledBecause { wanted.disabledBecause = disabledBecause.isEmpty ? nil : disabledBecause }
        let changed = validator.incoming(wanted, among: configuration, since: earlier)
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .incoming, changed.id.rawValue, from: earlier, to: changed, fields: AddIncoming.fields)
        return changed
    }
}

extension Transaction {
    /// The door for another system of that name or number.
    func incoming(_ name: String) throws -> IncomingHook {
        guard let found = try configuration.incoming(named: name) else {
            throw WorkflowError.notFound("There is no incoming webhook “\(name)”.")
        }
        return found
    }
}
