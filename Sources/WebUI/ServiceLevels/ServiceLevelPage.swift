import Model
import Templating

/// A service level.
struct ServiceLevelPage: ConfigurationPage {
    static let template = "level"

    var level: ServiceLevel
    var names: Configuration
    var form: EntryForm

    var area: AdministrationArea { .serviceLevels }

    func title(for reader: Reader) -> String { level.name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "holds": .text(level.holds(names, reader.texts)), "isEnabled": .bool(level.isEnabled),
            "form": form.template, "action": .text(SitePath.path(of: level.id)),
        ]
    }
}
