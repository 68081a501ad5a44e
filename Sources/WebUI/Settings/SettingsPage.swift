import Model
import Templating

/// What holds for the whole company.
struct SettingsPage: ConfigurationPage {
    static let template = "settings"

    var form: EntryForm

    var area: AdministrationArea { .settings }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.settings"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        ["form": form.template, "groups": .list(SettingGroup.allCases.map { group($0, reader.texts) })]
    }

    private func group(_ group: SettingGroup, _ texts: Texts) -> TemplateValue {
        let names = Set(group.names.map(\.rawValue))
        return [
            "title": .text(texts["settings.\(group.rawValue)"]),
            "fields": .list(form.fields.filter { names.contains($0.name) }.map(\.template)),
        ]
    }
}
