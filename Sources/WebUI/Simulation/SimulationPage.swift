import HTTPServer
import Model
import Templating
import Workflows

/// What would happen with a record: each decision with its reason, and each notification as it would be read.
struct SimulationPage: ConfigurationPage {
    static let template = "simulation"

    var entry: SimulationEntry
    /// Where people, departments and triggers are looked up.
    var names: Configuration
    var form: EntryForm
    /// What would happen; nil: nothing was run yet.
    var simulation: Simulation?

    var area: AdministrationArea { .simulation }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.simulation"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        return [
            "kinds": .list(SimulationKind.allCases.map { kind($0, texts) }),
            "forms": .list(entry.kind == .request ? forms(texts) : []), "form": form.template,
            "kind": .text(entry.kind.rawValue), "formKey": .text(entry.form),
            "isReady": .bool(entry.kind != .request || names.form(named: entry.form) != nil),
            "tried": tried(texts), "outcome": simulation.map { outcome($0, reader) } ?? .null,
        ]
    }

    private func kind(_ kind: SimulationKind, _ texts: Texts) -> TemplateValue {
        [
            "path": .text(address(kind: kind)), "text": .text(texts["simulation-kind.\(kind.rawValue)"]),
            "isHere": .bool(kind == entry.kind),
        ]
    }

    private func forms(_ texts: Texts) -> [TemplateValue] {
        names.forms.values.filter(\.isEnabled).sorted { $0.name < $1.name }.map { form in
            [
                "path": .text(address(kind: .request, form: form.key)), "text": .text(form.name),
                "isHere": .bool(form.key == entry.form),
            ]
        }
    }

    private func address(kind: SimulationKind, form: String? = nil) -> String {
        Address.path(
            SitePath.simulation.rawValue, ["kind": kind.rawValue, "form": form, "escalation": entry.escalation])
    }

    /// The escalation that is tried out, to go back to.
    private func tried(_ texts: Texts) -> TemplateValue {
        guard let definition = Int64(entry.escalation).flatMap({ names.escalations[EscalationID($0)] }) else {
            return .null
        }
        return ["path": .text(SitePath.path(of: definition.id)), "text": .text(definition.name)]
    }
}
