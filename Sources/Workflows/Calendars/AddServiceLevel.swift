package import Model
import Storage

/// Adds targets for some tickets; open clocks are worked out anew, since the faster target counts.
package struct AddServiceLevel: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// Tickets of this priority.
    package var priority: Priority?
    /// Tickets at this support tier, 1 to 3.
    package var tier: Int?
    /// Tickets of this department, by name.
    package var department: String?
    /// Tickets of this category.
    package var category: String?
    /// The hours that count, by name; nil: the department's.
    package var calendar: String?
    /// What has to happen within which time.
    package var targets: [ClockKind: ClockTarget]
    /// When to warn, as shares of a target.
    package var warningShares: [Double]
    /// Every field, in the order of declaration.
    package init(
        name: String, priority: Priority? = nil, tier: Int? = nil, department: String? = nil,
        category: String? = nil, calendar: String? = nil, targets: [ClockKind: ClockTarget],
        warningShares: [Double] = [0.5, 0.75]
    ) {
        self.name = name
        self.priority = priority
        self.tier = tier
        self.department = department
        self.category = category
        self.calendar = calendar
        self.targets = targets
        self.warningShares = warningShares
    }

    package var nouns: [Noun] { [.serviceLevel] }

    package func perform(in transaction: Transaction) throws -> ServiceLevel {
        try transaction.requireAdmin("change service levels")
        let configuration = try transaction.configuration
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        if configuration.serviceLevels.contains(where: { $0.name.lowercased() == name.lowercased() }) {
            validator.reject("name", "there is a service level “\(name)” already")
        }
        let tier = validator.tier("tier", tier)
        let department = validator.department("department", department, configuration)
        let calendar = validator.calendar("calendar", calendar, configuration)
        if targets.isEmpty {
            validator.reject("targets", "are missing; set at least one of \(ClockKind.allCases.words)")
        }
        let shares = validator.warningShares(warningShares)
        try validator.finish()
        var level = ServiceLevel(
            id: 0, name: name, priority: priority, tier: tier, department: department, category: category,
            calendar: calendar, targets: targets, warningShares: shares)
        level.id = try transaction.writer.insert(level)
        try transaction.audit(
            .created, .serviceLevel, level.id.rawValue, from: nil, to: level, fields: ChangeServiceLevel.fields)
        try transaction.refreshOpenClocks()
        return level
    }
}
