import BusinessTime
import Model
import Workflows

/// A simulation as the API shows it.
struct SimulationJSON: JSONWritable {
    var simulation: Simulation
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("record", RecordJSON(record: simulation.record))
            $0.field("at", simulation.at)
            $0.field("clocks", simulation.clocks.lazy.map { ClockJSON(clock: $0, names: names) })
            $0.field("looks", simulation.looks.lazy.map { SimulatedLookJSON(look: $0) })
            $0.field("cases", simulation.cases.lazy.map { CaseDetailJSON(detail: $0, names: names) })
            $0.key("notifications")
            $0.array(simulation.notifications) { writer, notice in
                writer.object {
                    $0.field("template", notice.template)
                    $0.field("language", notice.language)
                    $0.field("addressee", notice.addressee.rawValue)
                    $0.field("addressee_name", name(of: notice.addressee))
                    $0.field("at", notice.at)
                    $0.field("subject", notice.subject)
                    $0.field("text", notice.text)
                }
            }
            $0.field("next_due_at", simulation.next)
        }
    }

    private func name(of addressee: Addressee) -> String? {
        switch addressee {
        case .person(let id): names.people[id]?.name
        case .customer(let id): simulation.customers[id]
        case .channel(let name): name
        }
    }
}

extension SimulationJSON {
    static let schema = Schema.object([
        Property("record", .of(RecordJSON.self), "What was tried out."),
        Property("at", .moment, "When."),
        Property("clocks", .list(of: ClockJSON.self), "Its service clocks at the end."),
        Property("looks", .list(of: SimulatedLookJSON.self), "What the triggers saw."),
        Property("cases", .list(of: CaseDetailJSON.self), "The cases that would be."),
        Property("notifications", .list(of: .object(notification)), "What people would read."),
        Property("next_due_at", .moment.nullable, "When the next thing would fall due."),
    ])

    private static let notification = [
        Property("template", .text, "The template."), Property("language", .text, "The language."),
        Property("addressee", .text, "Who would get it, such as person:3."),
        Property("addressee_name", .text.nullable, "Their name."), Property("at", .moment, "When."),
        Property("subject", .text, "The subject."), Property("text", .text, "The text."),
    ]
}
