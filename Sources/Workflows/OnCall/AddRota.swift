import BusinessTime
package import Model
import Storage

/// Adds an on-call rota with its first layer.
package struct AddRota: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// Who takes turns, and when.
    package var layer: RotaLayerDraft
    /// Every field, in the order of declaration.
    package init(name: String, layer: RotaLayerDraft) {
        self.name = name
        self.layer = layer
    }

    package var nouns: [Noun] { [.rota] }

    package func perform(in transaction: Transaction) throws -> Rota {
        try transaction.requireAdmin("configure rotas")
        let configuration = try transaction.configuration
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        if configuration.rota(named: name)?.name.lowercased() == name.lowercased() {
            validator.reject("name", "there is a rota “\(name)” already")
        }
        let layer = layer.layer(&validator, configuration, now: transaction.now)
        try validator.finish()
        var rota = Rota(id: 0, name: name, layers: layer.map { [$0] } ?? [])
        rota.id = try transaction.writer.insert(rota)
        try transaction.audit(.created, .rota, rota.id.rawValue, from: nil, to: rota, fields: Self.fields)
        return rota
    }

    static func fields(_ rota: Rota) -> [(name: String, value: String?)] {
        let layers = rota.layers.map { layer in
            "\(layer.members.map(\.description).joined(separator: ", ")) every \(layer.turn.rawValue)"
        }
        let overrides = rota.overrides.map { "\($0.person) from \($0.from) to \($0.to)" }
        return [
            ("name", rota.name), ("layers", layers.joined(separator: "; ")),
            ("overrides", overrides.isEmpty ? nil : overrides.joined(separator: "; ")),
        ]
    }
}
