import BusinessTime
import HTTPServer
import Model
import Workflows

/// The forms of rotas.
struct RotaForm: Sendable {
    let names: Configuration
    let texts: Texts

    private static let places = 6

    /// The form for another rota with its first layer.
    var adding: EntryForm {
        EntryForm(
            action: SitePath.rotas.rawValue, send: texts["rotas.add"],
            [EntryField("name", texts["rota.name"], isRequired: true, longest: 100)] + layerFields)
    }

    /// The form for another layer.
    func layer(of rota: Rota) -> EntryForm {
        EntryForm(action: SitePath.path(of: rota.id, .layers), send: texts["rota.add-layer"], layerFields)
    }

    /// The form that lets somebody stand in.
    func override(of rota: Rota) -> EntryForm {
        var form = EntryForm(
            action: SitePath.path(of: rota.id, .overrides), send: texts["rota.stand-in"],
            [
                EntryField("person", texts["rota.person"], .choice([OptionGroup(nil, [none] + people)])),
                EntryField("from", texts["rota.from"], hint: texts["rota.moment-hint"], isRequired: true, longest: 20),
                EntryField("to", texts["rota.to"], isRequired: true, longest: 20),
            ])
        form.prefix = "override-"
        return form
    }

    private var none: OptionGroup.Option { OptionGroup.Option(value: "", text: "–") }

    private var people: [OptionGroup.Option] {
        names.people.values.filter { !$0.isDisabled }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            .map { OptionGroup.Option(value: $0.email, text: $0.name) }
    }

    private var layerFields: [EntryField] {
        let members = (1...Self.places).map { place in
            EntryField(
                "member-\(place)", texts("team.member", ["number": String(place)]),
                .choice([OptionGroup(nil, [none] + people)])
            ).taking(.half)
        }
        return members + [
            EntryField("every", texts["rota.every"], value: "1w", hint: texts["rota.every-hint"], longest: 10)
                .taking(.half),
            EntryField("handover", texts["rota.handover"], value: "09:00", longest: 5).taking(.half),
            EntryField("start", texts["rota.start"], .day, hint: texts["rota.start-hint"]).taking(.half),
            EntryField("time-zone", texts["person.time-zone"], value: names.settings.timeZone, longest: 100)
                .taking(.half),
            EntryField("from", texts["rota.hours-from"], hint: texts["rota.hours-hint"], longest: 5).taking(.half),
            EntryField("to", texts["rota.hours-to"], longest: 5).taking(.half),
        ]
    }

    /// The layer that was typed.
    func draft(_ fields: Parameters) -> RotaLayerDraft {
        RotaLayerDraft(
            members: (1...Self.places).compactMap { fields.filled("member-\($0)") },
            turn: fields.filled("every") ?? "1w", start: fields.filled("start"),
            handover: fields.filled("handover") ?? "09:00", timeZone: fields.filled("time-zone"),
            from: fields.filled("from"), to: fields.filled("to"))
    }

    /// A moment by the reader's clocks, such as `2026-03-07 09:00`.
    func moment(_ field: String, _ fields: Parameters, zone: String) throws(WorkflowError) -> Instant {
        let parts = (fields[field] ?? "").split { $0 == " " || $0 == "T" }.map(String.init)
        guard parts.count == 2, let day = CivilDay(parts[0]),
            let time = try? HoursInterval(parts[1], parts[1] == "00:00" ? "24:00" : "00:00"),
            let moment = Instant(day, secondOfDay: time.from, timeZone: zone)
        else { throw .invalid(field, texts["problem.moment"]) }
        return moment
    }
}
