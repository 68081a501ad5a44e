package import Model

/// Changes several settings, written as people type them, all or none of them; every wrong one is told.
package struct ChangeSettings: Workflow {
    /// What each shall be.
    package var values: [SettingName: String]
    /// Every field, in the order of declaration.
    package init(values: [SettingName: String]) {
        self.values = values
    }

    package var nouns: [Noun] { [.setting] }

    package func perform(in transaction: Transaction) throws -> Settings {
        try transaction.requireAdmin("change the settings")
        // Together, since some are measured by each other: what is raised in one breath is looked at as it will be.
        var settings = try transaction.configuration.settings
        var validator = Validator()
        for (name, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            ChangeSetting(name: name, value: value).read(into: &settings, &validator)
        }
        var problems = validator.problems
        do {
            _ = try SaveSettings(settings: settings).check(in: transaction)
            if problems.isEmpty { return try SaveSettings(settings: settings).perform(in: transaction) }
        } catch let error as ValidationError {
            // A setting is called by words there, and by its name in forms: `session idle`, `session-idle`.
            problems += error.problems.map { problem in
                let field = problem.field.lowercased().replacing(" ", with: "-")
                return ValidationProblem(field: field, message: problem.message)
            }
        }
        throw ValidationError(problems: problems)
    }
}
