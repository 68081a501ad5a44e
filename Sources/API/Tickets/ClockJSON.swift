import BusinessTime
import Model

/// A service clock of a ticket, as the API shows it.
struct ClockJSON: JSONWritable {
    var clock: ServiceClock
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let level = names.serviceLevels.first { $0.id == clock.level }
        writer.object {
            $0.field("kind", clock.kind.rawValue)
            $0.field("round", clock.round)
            $0.field("service_level", ReferenceJSON(number: clock.level.rawValue, name: level?.name))
            $0.field("state", clock.state.rawValue)
            $0.field("started_at", clock.startedAt)
            $0.field("target_seconds", clock.target.within.components.seconds)
            $0.field("counting", clock.target.counting.rawValue)
            $0.field("due_at", clock.dueAt)
            $0.field("met_at", clock.metAt)
            $0.field("breached_at", clock.breachedAt)
        }
    }
}

extension ClockJSON {
    static let schema = Schema.object([
        Property("kind", .word(ClockKind.self), "What has to be done in time."),
        Property("round", .count, "Which of its kind it is."),
        Property("service_level", .of(ReferenceJSON.self), "The service level that says so."),
        Property("state", .word(ServiceClock.State.self), "How it stands."),
        Property("started_at", .moment, "When it began."),
        Property("target_seconds", .count, "Within which time."),
        Property("counting", .word(ClockTarget.Counting.self), "Whether that is working time or every hour."),
        Property("due_at", .moment.nullable, "When it is due; null while it stands still."),
        Property("met_at", .moment.nullable, "When it was done."),
        Property("breached_at", .moment.nullable, "When it was too late."),
    ])
}
