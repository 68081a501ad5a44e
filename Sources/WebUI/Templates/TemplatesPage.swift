import Model
import Templating
import Workflows

/// What notifications say, with a real record.
struct TemplatesPage: ConfigurationPage {
    static let template = "templates"

    /// The templates, with the languages that each is in.
    var templates: [(name: String, languages: [String])]
    /// What was chosen.
    var chosen: String
    var record: String
    var language: String
    /// What somebody would read; nil: nothing was chosen, or it cannot be rendered.
    var preview: PreviewedNotice?
    var problem: String?
    /// Those that an admin wrote, by name and language.
    var written: Set<String> = []

    var area: AdministrationArea { .templates }
    var isFirst: Bool { true }

    /// The languages that a template is in, each with where it is written anew.
    private func tags(of template: (name: String, languages: [String])) -> [TemplateValue] {
        template.languages.map { language in
            [
                "tag": .text(language), "path": .text(SitePath.path(ofTemplate: template.name, language)),
                "isWritten": .bool(written.contains("\(template.name) \(language)")),
            ]
        }
    }

    func title(for reader: Reader) -> String { reader.texts["area.templates"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let languages = Set(templates.flatMap(\.languages)).sorted()
        return [
            "action": .text(SitePath.templates.rawValue), "record": .text(record),
            "names": Choice.list(templates.map(\.name), chosen: chosen) { ($0, $0) },
            "languages": Choice.list(
                none: texts["templates.own-language"], languages, chosen: language.isEmpty ? nil : language
            ) { ($0, texts.find("language.\($0)") ?? $0) },
            "problem": problem.map { .text($0) } ?? .null,
            "preview": preview.map {
                ["subject": .text($0.subject), "text": .text($0.text), "language": .text($0.language)]
            } ?? .null,
            "templates": .list(
                templates.map {
                    [
                        "name": .text($0.name), "languages": .list(tags(of: $0)),
                        "path": .text(
                            Address.path(
                                SitePath.templates.rawValue,
                                ["template": $0.name, "record": record, "language": language])),
                        "isHere": .bool($0.name == chosen),
                    ]
                }),
        ]
    }
}
