import BusinessTime
import Model
import Workflows

/// A trigger as programs get it.
struct TriggerAnswer: Encodable {
    var number: Int64
    var name: String
    var module: String
    var event: String
    var condition: Condition
    var parameters: TriggerParameters
    var cooldownSeconds: Int64?
    var dailyCap: Int?
    var isEnabled: Bool
    var firedToday: Int?
    var heldBackToday: Int?

    init(_ summary: TriggerSummary) {
        self.init(summary.definition)
        firedToday = summary.firedToday
        heldBackToday = summary.heldBackToday
    }

    init(_ definition: TriggerDefinition) {
        number = definition.id.rawValue
        name = definition.name
        module = definition.module.rawValue
        event = definition.event.rawValue
        condition = definition.condition
        parameters = definition.parameters
        cooldownSeconds = definition.cooldown.map { $0.milliseconds / 1000 }
        dailyCap = definition.dailyCap
        isEnabled = definition.isEnabled
    }
}
