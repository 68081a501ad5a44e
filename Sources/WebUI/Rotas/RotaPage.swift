import Model
import Templating
import Workflows

/// An on-call rota: who has it in the days to come, its layers, and who stands in. Leads say who stands in, admins change
/// its layers.
struct RotaPage: RotaReading {
    static let template = "rota"

    var rota: Rota
    var turns: [ReadOnCallTurns.Turn]
    var names: Configuration
    var layer: EntryForm
    var override: EntryForm
    var viewer: Principal
    /// What could not be done.
    var problems: [String] = []

    func title(for reader: Reader) -> String { rota.name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        return [
            "turns": .list(
                turns.map { turn in
                    let person = turn.person.flatMap { names.people[$0]?.name }
                    return [
                        "from": reader.momentWithTime(turn.from), "until": reader.momentWithTime(turn.until),
                        "person": .text(person ?? texts["ticket.nobody"]), "isCovered": .bool(person != nil),
                    ]
                }),
            "layers": .list(rota.layers.enumerated().map { layer($1, place: $0 + 1, texts) }),
            "overrides": .list(
                rota.overrides.filter { $0.to > reader.now }.map { override in
                    let person = names.people[override.person]?.name ?? texts["actor.unknown"]
                    return [
                        "person": .text(person), "from": reader.momentWithTime(override.from),
                        "until": reader.momentWithTime(override.to), "was": .text(RotaMark.of(override)),
                        "remove": .text(texts("rota.remove-override", ["person": person])),
                        "isRemovable": .bool(viewer.role >= .lead),
                    ]
                }),
            "withdrawal": .text(SitePath.path(of: rota.id, .withdrawal)),
            "newLayers": isAdmin ? [["form": layer.template, "isOpen": .bool(layer.hasProblems)]] : .list([]),
            "override": viewer.role >= .lead ? override.template : .null,
            "removal": .text(SitePath.path(of: rota.id, .removal)),
            "isRemovable": .bool(isAdmin && rota.layers.count > 1),
            "hasProblems": .bool(!problems.isEmpty), "problems": .list(problems.map { .text($0) }),
            "wrongFields": .list([]),
        ]
    }

    private func layer(_ layer: RotaLayer, place: Int, _ texts: Texts) -> TemplateValue {
        var hours = texts["rota.always"]
        if let from = layer.from, let to = layer.to {
            hours = "\(WeekPreview.clock(from))–\(WeekPreview.clock(to))"
        }
        return [
            "place": .integer(Int64(place)), "was": .text(RotaMark.of(layer)), "hours": .text(hours),
            "zone": .text(layer.timeZone),
            "members": .text(
                layer.members.map { names.people[$0]?.name ?? texts["actor.unknown"] }.joined(separator: ", ")),
            "turn": .text(
                texts(
                    "rota.turn", ["turn": layer.turn.rawValue, "handover": WeekPreview.clock(layer.handover)])),
            "remove": .text(texts("rota.remove-layer", ["number": String(place)])),
        ]
    }
}
