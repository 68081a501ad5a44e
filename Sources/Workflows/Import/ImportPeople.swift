package import Model
import Storage

/// Adds the people of another system, all of them in one transaction; a person is known by their address.
package struct ImportPeople: Workflow {
    /// Somebody, and who answers for their department.
    package struct Entry: Sendable {
        /// The person.
        package var person: AddPerson
        /// Their manager, added where they are not known; the first of a department that has none answers for it.
        package var manager: AddPerson?
        /// Every field, in the order of declaration.
        package init(person: AddPerson, manager: AddPerson? = nil) {
            self.person = person
            self.manager = manager
        }
    }

    /// The people.
    package var people: [Entry]
    /// Whether departments that are not known are added.
    package var addsDepartments: Bool
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(people: [Entry], addsDepartments: Bool = false, isTrial: Bool = false) {
        self.people = people
        self.addsDepartments = addsDepartments
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.person] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try transaction.requireAdmin("add people")
        // Adding somebody changes the configuration, which would be compiled anew for each: what this changes is kept here.
        var configuration = try transaction.configuration
        var added: Set<String> = []
        return try people.map { entry in
            try ImportOutcome.of {
                let email = entry.person.email.trimmed.lowercased()
                if added.contains(email) || configuration.person(email: email) != nil { return .known }
                var entry = entry
                if let department = entry.person.department, addsDepartments,
                    configuration.department(named: department) == nil
                {
                    if isTrial {
                        entry.person.department = nil
                        entry.manager?.department = nil
                    } else {
                        var alone = entry.person
                        alone.department = nil
                        _ = try alone.validated(in: configuration)
                        _ = try AddDepartment(name: department).perform(in: transaction)
                        configuration = try transaction.configuration
                    }
                }
                let person = try entry.person.validated(in: configuration)
                let manager = try manager(of: entry, added, configuration)
                added.insert(email)
                if isTrial { return .imported(0) }
                let number = try entry.person.add(person, in: transaction).id.rawValue
                if let manager, let description = entry.manager {
                    added.insert(manager.email)
                    try add(manager, description, in: transaction)
                    configuration = try transaction.configuration
                }
                return .imported(number)
            }
        }
    }

    /// The manager, where they have to be added.
    private func manager(
        of entry: Entry, _ added: Set<String>, _ configuration: Configuration
    ) throws -> Person? {
        guard let manager = entry.manager else { return nil }
        let email = manager.email.trimmed.lowercased()
        if added.contains(email) || configuration.person(email: email) != nil { return nil }
        return try manager.validated(in: configuration)
    }

    private func add(_ manager: Person, _ description: AddPerson, in transaction: Transaction) throws {
        _ = try description.add(manager, in: transaction)
        guard let name = description.department,
            try transaction.configuration.department(named: name)?.manager == nil
        else { return }
        _ = try ChangeDepartment(department: name, manager: manager.email).perform(in: transaction)
    }
}
