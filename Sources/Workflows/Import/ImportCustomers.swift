package import Model
import Storage

/// Adds customers of another system, all of them in one transaction; a customer is known by their address.
package struct ImportCustomers: Workflow {
    /// A customer as the other system has them.
    package struct Entry: Sendable {
        /// Their address, unique.
        package var email: String
        /// Their name, at most 200 characters; nil: their address.
        package var name: String?
        /// The language they are answered in; nil: that of their company.
        package var language: String?
        /// The name of the company they write for.
        package var account: String?
        /// Every field, in the order of declaration.
        package init(email: String, name: String? = nil, language: String? = nil, account: String? = nil) {
            self.email = email
            self.name = name
            self.language = language
            self.account = account
        }
    }

    /// The customers.
    package var customers: [Entry]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(customers: [Entry], isTrial: Bool = false) {
        self.customers = customers
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.customer] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        var tried: Set<String> = []
        return try customers.map { entry in
            try ImportOutcome.of {
                var customer = try validated(entry, in: transaction)
                if try transaction.writer.customer(email: customer.email) != nil { return .known }
                if isTrial { return tried.insert(customer.email).inserted ? .imported(0) : .known }
                customer.id = try transaction.writer.insert(customer)
                try transaction.writer.append(
                    EventDraft(
                        kind: .created, subject: Subject(noun: .customer, number: customer.id.rawValue),
                        actor: transaction.principal.actor, at: transaction.now))
                return .imported(customer.id.rawValue)
            }
        }
    }

    /// The customer as they were described, without a number; throws every field that is wrong.
    private func validated(_ entry: Entry, in transaction: Transaction) throws -> Customer {
        var validator = Validator()
        let email = validator.email("email", entry.email)
        let name = entry.name.map { validator.text("name", $0, length: 1...200) } ?? email
        if let language = entry.language { validator.language("language", language) }
        let account = try entry.account.flatMap { name in
            let found = try transaction.writer.account(named: name.trimmed)
            // Whoever may not see a company cannot tell it from one that is not there.
            let isReached = found?.department.map { transaction.principal.reaches($0) } ?? (found != nil)
            if !isReached { validator.reject("account", "there is no account “\(name)”") }
            return isReached ? found : nil
        }
        try validator.finish()
        return Customer(
            id: 0, name: name, email: email, language: entry.language ?? account?.language ?? "en",
            account: account?.id)
    }
}
