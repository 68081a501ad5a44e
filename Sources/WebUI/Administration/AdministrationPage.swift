import Templating

/// Where an admin finds everything.
struct AdministrationPage: FramedPage {
    static let template = "administration"

    var section: Section? { .administration }

    func title(for reader: Reader) -> String { reader.texts["nav.administration"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        return [
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
                })
        ]
    }
}
