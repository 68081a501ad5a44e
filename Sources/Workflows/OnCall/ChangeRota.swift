package import BusinessTime
package import Model
import Storage

/// Changes a rota: a layer more, for another part of the day or another part of the world, or somebody who stands in.
package struct ChangeRota: Workflow {
    /// What is changed.
    package enum Change: Sendable {
        /// Adds a layer behind those there are.
        case addLayer(RotaLayerDraft)
        /// Takes a layer away that stood at a place, from 1, when it was looked at; refused where the rota has it no more.
        case removeLayer(RotaLayer, place: Int)
        /// Lets somebody, by address, stand in from a moment until another.
        case override(person: String, from: Instant, to: Instant)
        /// Takes back that somebody stands in; refused where the rota has it no more, and where it is past.
        case removeOverride(RotaOverride)
    }

    /// The rota's name or number.
    package var rota: String
    /// What is changed.
    package var change: Change
    /// Every field, in the order of declaration.
    package init(rota: String, change: Change) {
        self.rota = rota
        self.change = change
    }

    package var nouns: [Noun] { [.rota] }

    package func perform(in transaction: Transaction) throws -> Rota {
        let configuration = try transaction.configuration
        switch change {
        case .override, .removeOverride:
            guard transaction.principal.role >= .lead else {
                throw WorkflowError.forbidden("Only a lead, a manager or an admin may say who stands in on call.")
            }
        case .addLayer, .removeLayer: try transaction.requireAdmin("configure rotas")
        }
        var validator = Validator()
        let found = validator.rota("rota", rota, configuration)
        guard let earlier = found else {
            try validator.finish()
            throw WorkflowError.invalid("rota", "is missing")
        }
        var changed = earlier
        switch change {
        case .addLayer(let draft):
            if earlier.layers.count >= 20 { validator.reject("layers", "there are 20 already, the most there can be") }
            if let layer = draft.layer(&validator, configuration, now: transaction.now) { changed.layers.append(layer) }
            try validator.finish()
            try transaction.writer.update(changed)
        case .removeLayer(let layer, let place):
            // Its place alone would name whatever moved up, where somebody else has taken one away meanwhile.
            let layers = earlier.layers
            guard
                let index = layers.indices.first(where: { $0 + 1 == place && layers[$0] == layer })
                    ?? layers.firstIndex(of: layer)
            else {
                throw WorkflowError.refused("“\(earlier.name)” does not have this layer any more.")
            }
            if layers.count == 1 {
                validator.reject(
                    "layer", "it is the only one, and a rota without layers covers nothing; add another first")
            }
            try validator.finish()
            changed.layers.remove(at: index)
            try transaction.writer.update(changed)
        case .removeOverride(let override):
            guard let index = earlier.overrides.lastIndex(of: override) else {
                throw WorkflowError.refused("In “\(earlier.name)” nobody stands in like this any more.")
            }
            guard override.to > transaction.now else {
                throw WorkflowError.refused("That is over, so that it cannot be taken back.")
            }
            changed.overrides.remove(at: index)
            try transaction.writer.remove(override, of: changed.id)
        case .override(let address, let from, let to):
            let person = validator.person("person", address, configuration)
            if from >= to { validator.reject("to", "must be after the beginning") }
            if to <= transaction.now { validator.reject("to", "lies in the past") }
            try validator.finish()
            guard let person else { throw WorkflowError.invalid("person", "is missing") }
            let override = RotaOverride(person: person, from: from, to: to)
            changed.overrides.append(override)
            try transaction.writer.insert(override, of: changed.id)
        }
        try transaction.audit(.changed, .rota, changed.id.rawValue, from: earlier, to: changed, fields: AddRota.fields)
        return changed
    }
}
