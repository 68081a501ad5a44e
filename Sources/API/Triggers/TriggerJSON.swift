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
