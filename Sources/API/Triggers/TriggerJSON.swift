import BusinessTime
import Model

/// A trigger as the API shows it.
struct TriggerJSON: JSONWritable {
    var definition: TriggerDefinition
    /// How often it fired and was held back today, where that is counted.
    var firedToday: Int?
    var heldBackToday: Int?

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", definition.id.rawValue)
        writer.field("name", definition.name)
        writer.field("module", definition.module.rawValue)
        writer.field("event", definition.event.rawValue)
        writer.field("condition", ConditionJSON(condition: definition.condition))
        writer.field("parameters", TriggerParametersJSON(parameters: definition.parameters))
        writer.field("cooldown", definition.cooldown?.humanText)
        writer.field("daily_cap", definition.dailyCap)
        writer.field("enabled", definition.isEnabled)
        writer.field("fired_today", firedToday)
        writer.field("held_back_today", heldBackToday)
    }
}

extension TriggerJSON {
    static let schema = Schema.object([
        Property("number", .id, "The trigger's number."),
        Property("name", .text, "Its name."),
        Property("module", .word(Module.self), "Whose records it watches."),
        Property("event", .word(TriggerEvent.self), "What it watches for."),
        Property("condition", .of(ConditionJSON.self), "What else has to hold."),
        Property("parameters", .of(TriggerParametersJSON.self), "The thresholds that are given."),
        Property("cooldown", .text.nullable, "How long it is quiet about the same record after it fired."),
        Property("daily_cap", .count.nullable, "How often it may fire in a day."),
        Property("enabled", .flag, "Whether it looks at all."),
        Property("fired_today", .count.nullable, "How often it fired today, where that is counted."),
        Property("held_back_today", .count.nullable, "How often it would have, but for its cooldown and cap."),
    ])
}
