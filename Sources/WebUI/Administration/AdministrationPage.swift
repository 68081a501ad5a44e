import Templating
import Workflows

/// Where an admin finds everything, and how far setting up has come.
struct AdministrationPage: FramedPage {
    static let template = "administration"

    /// The steps of setting up.
    var setup: [ReadSetup.Item]

    var section: Section? { .administration }
    var styles: [String] { ["admin.css"] }

    func title(for reader: Reader) -> String { reader.texts["nav.administration"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let done = setup.count(where: \.isDone)
        return [
            "steps": .list(setup.map { step($0, texts) }), "isComplete": .bool(done == setup.count),
            "progress": .text(
                done == setup.count
                    ? texts["setup.complete"]
                    : texts("setup.progress", ["done": String(done), "all": String(setup.count)])),
            "done": .integer(Int64(done)), "all": .integer(Int64(setup.count)),
            "groups": .list(
                AdministrationArea.Group.allCases.map { group in
                    [
                        "text": .text(texts["area-group.\(group.rawValue)"]), "id": .text(group.rawValue),
                        "areas": .list(
                            AdministrationArea.allCases.filter { $0.group == group }.map { area in
                                [
                                    "path": .text(area.path.rawValue), "text": .text(texts[area.text]),
                                    "for": .text(texts[area.text + "-for"]),
                                ]
                            }),
                    ]
                }),
        ]
    }

    private func step(_ item: ReadSetup.Item, _ texts: Texts) -> TemplateValue {
        [
            "text": .text(texts["setup.\(item.step.rawValue)"]), "isDone": .bool(item.isDone),
            "path": .text(Self.path(item.step).rawValue),
            "missing": item.missing.isEmpty
                ? .null : .text(texts("setup.missing", ["names": item.missing.prefix(5).joined(separator: ", ")])),
        ]
    }

    /// Where a step is taken.
    private static func path(_ step: SetupStep) -> SitePath {
        switch step {
        case .company, .secondFactor: .settings
        case .triggers: .triggers
        case .routing: .bindings
        case .endpoints: .endpoints
        case .sound: .escalations
        case .trial: .simulation
        case .people: .people
        case .managers, .backups: .teams
        case .calendars: .calendars
        case .commitments: .serviceLevels
        }
    }
}
