import Model
import Templating

/// A team.
struct TeamPage: ConfigurationPage {
    static let template = "team"

    var team: Team
    var form: EntryForm

    var area: AdministrationArea { .teams }

    func title(for reader: Reader) -> String { team.name }

    func value(for reader: Reader) -> [String: TemplateValue] { ["form": form.template] }
}
