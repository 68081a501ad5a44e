import Model
import Templating
import Workflows

/// All on-call rotas, for everybody; an admin adds others.
struct RotaListPage: RotaReading {
    static let template = "rotas"

    var names: Configuration
    /// Who is on call now, by rota.
    var current: [RotaID: PersonID]
    /// The form for another one.
    var adding: EntryForm
    var viewer: Principal

    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.rotas"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let rotas = names.rotas.values.sorted { $0.name < $1.name }
        return [
            "rotas": .list(
                rotas.map { rota in
                    let now = current[rota.id].flatMap { names.people[$0]?.name }
                    return [
                        "path": .text(SitePath.path(of: rota.id)), "name": .text(rota.name),
                        "layers": .integer(Int64(rota.layers.count)),
                        "now": .text(now ?? reader.texts["ticket.nobody"]), "isCovered": .bool(now != nil),
                    ]
                }),
            "isEmpty": .bool(rotas.isEmpty),
            "additions": isAdmin
                ? [["form": adding.template, "isOpen": .bool(adding.hasProblems || rotas.isEmpty)]] : .list([]),
        ]
    }
}
