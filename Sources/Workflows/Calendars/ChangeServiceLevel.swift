package import Model
import Storage

/// Changes targets, hours or warnings, or lets a service level no longer count; open clocks are worked out anew.
///
/// For whom a service level holds is not changed: what ran under it would no longer be explained by it.
package struct ChangeServiceLevel: Workflow {
    /// The service level's name or number.
    package var level: String
    /// Its new name, unique, at most 100 characters.
    package var name: String?
    /// The hours that count, by name; an empty text: the department's.
    package var calendar: String?
    /// Targets to set, or to set anew.
    package var targets: [ClockKind: ClockTarget]
    /// Targets to take away.
    package var withoutTargets: Set<ClockKind>
    /// When to warn, as shares of a target.
    package var warningShares: [Double]?
    /// Whether it counts.
    package var isEnabled: Bool?
    /// Every field, in the order of declaration.
    package init(
        level: String, name: String? = nil, calendar: String? = nil, targets: [ClockKind: ClockTarget] = [:],
        withoutTargets: Set<ClockKind> = [], warningShares: [Double]? = nil, isEnabled: Bool? = nil
    ) {
        self.level = level
        self.name = name
        self.calendar = calendar
        self.targets = targets
        self.withoutTargets = withoutTargets
        self.warningShares = warningShares
        self.isEnabled = isEnabled
    }

    package var nouns: [Noun] { [.serviceLevel] }

    package func perform(in transaction: Transaction) throws -> ServiceLevel {
        try transaction.requireAdmin("change service levels")
        let configuration = try transaction.configuration
        guard let earlier = configuration.serviceLevel(named: level) else {
            throw WorkflowError.notFound("There is no service level “\(level)”.")
        }
        var validator = Validator()
        var changed = earlier
        if let name {
            changed.name = validator.text("name", name, length: 1...100)
            if configuration.serviceLevels.contains(where: {
                $0.id != earlier.id && $0.name.lowercased() == changed.name.lowercased()
            }) {
                validator.reject("name", "there is a service level “\(changed.name)” already")
            }
        }
        if calendar == "" { changed.calendar = nil }
        if let calendar, !calendar.isEmpty {
            changed.calendar = validator.calendar("calendar", calendar, configuration) ?? changed.calendar
        }
        changed.targets.merge(targets) { $1 }
        for kind in withoutTargets { changed.targets[kind] = nil }
        if changed.targets.isEmpty {
            validator.reject("targets", "would be none; disable the service level to let it no longer count")
        }
        if let warningShares { changed.warningShares = validator.warningShares(warningShares) }
        if let isEnabled { changed.isEnabled = isEnabled }
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .serviceLevel, changed.id.rawValue, from: earlier, to: changed, fields: Self.fields)
        try transaction.refreshOpenClocks()
        return changed
    }

    /// What the audit trail says of a service level.
    static func fields(_ level: ServiceLevel) -> [(String, String?)] {
        let targets = ClockKind.allCases.map { kind in
            (
                kind.rawValue,
                level.targets[kind].map { "\($0.within.components.seconds) s \($0.counting.rawValue)" }
            )
        }
        return [
            ("name", level.name), ("calendar", level.calendar?.description),
            ("warnings", level.warningShares.map { "\($0)" }.joined(separator: ", ")),
            ("enabled", level.isEnabled ? "yes" : "no"),
        ] + targets
    }
}

extension Validator {
    /// Shares of a target, each once and in order.
    mutating func warningShares(_ shares: [Double]) -> [Double] {
        if shares.contains(where: { !($0 > 0 && $0 < 1) }) {
            reject("warnings", "are shares of the target between 0 and 1, such as 0.5 and 0.75")
        }
        if shares.count > 10 { reject("warnings", "are \(shares.count); at most 10 are allowed") }
        return Array(Set(shares)).sorted()
    }
}
