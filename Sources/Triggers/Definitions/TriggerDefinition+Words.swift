package import Model

extension TriggerDefinition {
    /// Its condition in words; empty where it always holds.
    package var conditionText: String { condition.text }

    /// Whether time alone can fire it.
    package var watchesTime: Bool { momentDetector != nil }

    /// Whether it is counted how often it fires and is held back: only where something can hold it back.
    package var isCounted: Bool {
        cooldown != nil || dailyCap != nil || event == .healthDrop || event == .healthFloor
    }
}
