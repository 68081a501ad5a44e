/// What an admin wants to be told of.
package struct TriggerDefinition: Hashable, Sendable {
    /// The definition's number.
    package var id: TriggerID
    /// Its name, unique; bindings may name it.
    package var name: String
    /// The module whose records it watches.
    package var module: Module
    /// What it watches for.
    package var event: TriggerEvent
    /// Which records it concerns.
    package var condition: Condition
    /// Its thresholds.
    package var parameters: TriggerParameters
    /// How long it stays quiet about a record after it fired for it.
    package var cooldown: Duration?
    /// How often it fires in a day (UTC) over all records; nil: without bound.
    package var dailyCap: Int?
    /// Whether it fires at all.
    package var isEnabled: Bool
    /// Every field, in the order of declaration.
    package init(
        id: TriggerID, name: String, module: Module, event: TriggerEvent, condition: Condition = .always,
        parameters: TriggerParameters = TriggerParameters(), cooldown: Duration? = nil, dailyCap: Int? = nil,
        isEnabled: Bool = true
    ) {
        self.id = id
        self.name = name
        self.module = module
        self.event = event
        self.condition = condition
        self.parameters = parameters
        self.cooldown = cooldown
        self.dailyCap = dailyCap
        self.isEnabled = isEnabled
    }
}
