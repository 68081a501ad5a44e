import Model

extension Configuration {
    /// Whom tickets of a department can be given to, by name: those who work in it, and those who work for all; nil: anybody.
    func assignable(in department: DepartmentID?) -> [Person] {
        people.values.filter { person in
            !person.isDisabled
                && (department == nil || person.department == nil || person.department == department)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
