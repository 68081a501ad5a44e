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
        var problems: [ValidationProblem] = []
        for (name, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            do {
                _ = try ChangeSetting(name: name, value: value).perform(in: transaction)
            } catch let error as ValidationError {
                problems += error.problems.map { ValidationProblem(field: name.rawValue, message: $0.message) }
            }
        }
        if !problems.isEmpty { throw ValidationError(problems: problems) }
        return try transaction.configuration.settings
    }
}
