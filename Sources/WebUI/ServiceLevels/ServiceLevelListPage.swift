import BusinessTime
import Model
import Templating

/// All service levels: for whom each holds, and what it promises.
struct ServiceLevelListPage: ConfigurationPage {
    static let template = "levels"

    var names: Configuration
    /// The form for another one.
    var adding: EntryForm

    var area: AdministrationArea { .serviceLevels }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.service-levels"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "levels": .list(names.serviceLevels.map { row($0, reader.texts) }),
            "isEmpty": .bool(names.serviceLevels.isEmpty), "adding": adding.template,
            "isAdding": .bool(adding.hasProblems || names.serviceLevels.isEmpty),
        ]
    }

    private func row(_ level: ServiceLevel, _ texts: Texts) -> TemplateValue {
        [
            "path": .text(SitePath.path(of: level.id)), "name": .text(level.name),
            "isEnabled": .bool(level.isEnabled), "holds": .text(level.holds(names, texts)),
            "targets": .list(
                ClockKind.allCases.compactMap { kind in
                    level.targets[kind].map { target in
                        .text(
                            texts(
                                "level.target.\(target.counting.rawValue)",
                                ["clock": texts.word("clock", kind), "span": target.within.humanText]))
                    }
                }),
            "calendar": .text(
                level.calendar.flatMap { names.calendars[$0]?.name } ?? texts["person.own-calendar"]),
        ]
    }
}

extension ServiceLevel {
    /// For which tickets it holds, in a line.
    func holds(_ names: Configuration, _ texts: Texts) -> String {
        let parts = [
            priority.map { texts.word("priority", $0) },
            tier.map { texts("recipient.tier", ["number": String($0.rawValue)]) },
            department.flatMap { names.departments[$0]?.name }, category,
        ].compactMap(\.self)
        return parts.isEmpty ? texts["level.all"] : parts.joined(separator: ", ")
    }
}
