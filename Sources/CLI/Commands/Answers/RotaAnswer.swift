import BusinessTime
import Escalation
import Model

/// A rota as programs get it.
struct RotaAnswer: Encodable {
    var number: Int64
    var name: String
    var onCall: String?
    var because: String
    var layers: [Layer]
    var overrides: [Override]

    struct Layer: Encodable {
        var members: [String]
        var every: String
        var start: String
        var handover: String
        var timeZone: String
        var from: String?
        var to: String?
    }

    struct Override: Encodable {
        var person: String?
        var from: Instant
        var to: Instant
    }

    init(_ rota: Rota, _ wording: Wording) {
        let now = OnCall.who(rota, at: wording.now)
        number = rota.id.rawValue
        name = rota.name
        onCall = now.people.first.flatMap { wording.address($0) }
        because = now.because
        layers = rota.layers.map { layer in
            Layer(
                members: layer.members.compactMap { wording.address($0) }, every: layer.turn.rawValue,
                start: layer.start.description, handover: layer.handover.timeOfDay, timeZone: layer.timeZone,
                from: layer.from?.timeOfDay, to: layer.to?.timeOfDay)
        }
        overrides = rota.overrides.map {
            Override(person: wording.address($0.person), from: $0.from, to: $0.to)
        }
    }
}

extension Wording {
    /// Who is on call now, and why.
    func onCall(_ rota: Rota) -> (name: String, because: String) {
        let onCall = OnCall.who(rota, at: now)
        return (onCall.people.first.map { name($0) } ?? "nobody", onCall.because)
    }

    /// A layer in words: `Ana Lima, Ben Roth; 1w each from 2026-03-02 at 09:00 (Europe/Berlin)`.
    func text(_ layer: RotaLayer) -> String {
        let names = layer.members.map { name($0) }.joined(separator: ", ")
        let hours = layer.from.flatMap { from in layer.to.map { ", \(from.timeOfDay)–\($0.timeOfDay)" } } ?? ""
        return "\(names); \(layer.turn.rawValue) each from \(layer.start) at \(layer.handover.timeOfDay)\(hours) "
            + "(\(layer.timeZone))"
    }
}

extension Int {
    /// Seconds after midnight as a time of day: `09:00`.
    fileprivate var timeOfDay: String {
        let (hours, minutes) = (self / 3600, self / 60 % 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
