/// Who is on call when.
package struct Rota: Hashable, Sendable {
    /// The rota's number.
    package var id: RotaID
    /// Its name, unique.
    package var name: String
    /// Who takes turns, and when; of several that cover a moment the first counts, so that each may follow the sun.
    package var layers: [RotaLayer]
    /// Who stands in for a while, whatever the layers say; of several the one added last counts.
    package var overrides: [RotaOverride]
    /// Every field, in the order of declaration.
    package init(id: RotaID, name: String, layers: [RotaLayer] = [], overrides: [RotaOverride] = []) {
        self.id = id
        self.name = name
        self.layers = layers
        self.overrides = overrides
    }
}
