import BusinessTime
import Model
import Workflows

/// A service clock with why it is due when it is: the service level, the pauses and the stretches that counted.
struct ClockExplanationJSON: JSONWritable {
    var explained: ClockExplanation
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("clock", ClockJSON(clock: explained.clock, names: names))
            $0.field("because", explained.because)
            $0.field("calendar", explained.calendar)
            $0.field("explanation", explained.explanation.lines)
        }
    }
}

extension ClockExplanationJSON {
    static let schema = Schema.object([
        Property("clock", .of(ClockJSON.self), "The clock."),
        Property("because", .text.nullable, "Which service level counts, and why."),
        Property("calendar", .text.nullable, "The working hours that count; null: around the clock."),
        Property("explanation", .texts, "How the moment comes about, line by line."),
    ])
}
