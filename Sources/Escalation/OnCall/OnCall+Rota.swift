package import BusinessTime
package import Model

extension OnCall {
    /// Who a rota says is on call at a moment. Whether they are away or disabled is not asked here.
    package static func who(_ rota: Rota, at moment: Instant) -> OnCall {
        let override = rota.overrides.last { $0.covers(moment) }
        let layer = rota.layers.enumerated().first { RotaTurns($0.element).covers(moment) }
        let turn = layer.map { RotaTurns($0.element).order(at: moment) } ?? []
        if let override {
            return OnCall(
                people: [override.person] + turn.filter { $0 != override.person },
                because: "override until \(text(override.to, rota))")
        }
        guard let layer, !turn.isEmpty else { return OnCall(people: [], because: "nobody covers this hour") }
        let name = rota.layers.count == 1 ? "" : "layer \(layer.offset + 1), "
        let until = RotaTurns(layer.element).end(after: moment).map { "until \(text($0, rota))" } ?? "for good"
        return OnCall(people: turn, because: name + until)
    }

    private static func text(_ moment: Instant, _ rota: Rota) -> String {
        let zone = rota.layers.first?.timeZone ?? "UTC"
        return ZonedTime(moment, timeZone: zone).map { "\($0.shortDay) \($0.time)" } ?? moment.description
    }
}
