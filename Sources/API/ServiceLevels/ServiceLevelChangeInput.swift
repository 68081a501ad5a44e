import Model
import Workflows

/// What `PATCH /api/v1/service-levels/{number}` takes; a target that is `null` is taken away.
struct ServiceLevelChangeInput: JSONInput {
    var name: String?
    var calendar: Removable<String>
    var targets: [String: TargetInput?]?
    var warnings: [Double]?
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, calendar, targets, warnings, enabled }

    static var neverNull: [CodingKeys] { [.name, .targets, .warnings, .enabled] }

    func workflow(_ id: ServiceLevelID, in names: Configuration) throws(Problem) -> ChangeServiceLevel {
        let targets = try TargetInput.targets(targets ?? [:])
        // By its name, since another one's name may be this one's number.
        let level = names.serviceLevels.first { $0.id == id }?.name ?? id.description
        return ChangeServiceLevel(
            level: level, name: name, calendar: calendar.text, targets: targets.set, withoutTargets: targets.removed,
            warningShares: warnings, isEnabled: enabled)
    }
}

extension ServiceLevelChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "Its name."),
            Property("calendar", .reference, "The working hours that count, by name; null: the department's."),
            Property(
                "targets", ServiceLevelJSON.targets(of: .of(TargetInput.self).nullable),
                "The targets that change; null takes one away."),
            Property(
                "warnings", .list(of: .number(0.01...0.99), 0...10), "At which shares of the time a warning is given."),
            Property("enabled", .flag, "Whether it counts."),
        ])

    static let example: String? = #"{"warnings": [0.8]}"#
}
