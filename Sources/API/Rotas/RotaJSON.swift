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
