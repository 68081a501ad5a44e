import Model
import Templating

/// What holds for the whole company.
struct SettingsPage: ConfigurationPage {
    static let template = "settings"

    var form: EntryForm

    var area: AdministrationArea { .settings }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.settings"] }

    func value(for reader: Reader) -> [String: TemplateValue] { ["form": form.template] }
}
