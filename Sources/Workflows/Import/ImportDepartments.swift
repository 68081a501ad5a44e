package import Model
import Storage

/// Adds the departments of another system, all of them in one transaction; a department is known by its name.
///
/// Departments come before the people in them, and a manager is one of these. So a manager who is not known yet is left
/// out, and a department that has none gets the one it comes with when it comes again.
package struct ImportDepartments: Workflow {
    /// The departments.
    package var departments: [AddDepartment]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(departments: [AddDepartment], isTrial: Bool = false) {
        self.departments = departments
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.department] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try transaction.requireAdmin("add departments")
        var tried: Set<String> = []
        return try departments.map { entry in
            try ImportOutcome.of {
                let configuration = try transaction.configuration
                var entry = entry
                if let manager = entry.manager, configuration.person(email: manager.trimmed.lowercased()) == nil {
                    entry.manager = nil
                }
                if let known = configuration.department(named: entry.name.trimmed) {
                    if known.manager == nil, entry.manager != nil, !isTrial {
                        _ = try ChangeDepartment(department: known.name, manager: entry.manager)
                            .perform(in: transaction)
                    }
                    return .known
                }
                let department = try entry.validated(in: configuration)
                guard isTrial else {
                    return .imported(try entry.add(department, in: transaction).id.rawValue)
                }
                return tried.insert(department.name.lowercased()).inserted ? .imported(0) : .known
            }
        }
    }
}
