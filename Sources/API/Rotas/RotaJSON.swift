import BusinessTime
import Model

/// A rota as the API shows it.
struct RotaJSON: JSONWritable {
    var rota: Rota
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", rota.id.rawValue)
            $0.field("name", rota.name)
            $0.key("layers")
            $0.array(rota.layers) { writer, layer in
                writer.object {
                    $0.field("members", layer.members.lazy.map { ReferenceJSON.person($0, in: names) })
                    $0.field("every", layer.turn.rawValue)
                    $0.field("start", layer.start)
                    $0.field("handover", Self.time(layer.handover))
                    $0.field("time_zone", layer.timeZone)
                    $0.field("from", layer.from.map(Self.time))
                    $0.field("to", layer.to.map(Self.time))
                }
            }
            $0.key("overrides")
            $0.array(rota.overrides) { writer, override in
                writer.object {
                    $0.field("person", ReferenceJSON.person(override.person, in: names))
                    $0.field("from", override.from)
                    $0.field("to", override.to)
                }
            }
        }
    }

    /// Seconds after midnight as `09:00`.
    private static func time(_ second: Int) -> String {
        let (hours, minutes) = (second / 3600, second / 60 % 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension RotaJSON {
    static let schema = Schema.object([
        Property("number", .id, "The rota's number."),
        Property("name", .text, "Its name."),
        Property(
            "layers", .list(of: .object(layer)), "Who takes turns; the first layer that holds at a moment counts."),
        Property("overrides", .list(of: .object(override)), "Who takes over when."),
    ])

    private static let layer = [
        Property("members", .list(of: ReferenceJSON.self), "Whose turn it is, in order."),
        Property("every", .text, "How long a turn is."), Property("start", .day, "The day of the first turn."),
        Property("handover", .text, "The time of day at which turns change."),
        Property("time_zone", .text, "The IANA zone of those times."),
        Property("from", .text.nullable, "The layer holds from this time of day on."),
        Property("to", .text.nullable, "The layer holds until this time of day."),
    ]
    private static let override = [
        Property("person", .of(ReferenceJSON.self), "Who takes over."), Property("from", .moment, "From when."),
        Property("to", .moment, "Until when."),
    ]
}
