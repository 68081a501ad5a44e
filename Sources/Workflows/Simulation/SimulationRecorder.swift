import BusinessTime
import Escalation
import Model
import Triggers

/// Writes down what the triggers and bindings of a transaction decide, for whoever rehearses it.
final class SimulationRecorder {
    private(set) var looks: [SimulatedLook] = []

    func note(_ occurrence: Occurrence, _ detection: Detection, at now: Instant) {
        looks.append(
            SimulatedLook(
                at: now, event: occurrence.event, record: occurrence.facts.record,
                considered: (detection.considered ?? []).map {
                    SimulatedVerdict(number: $0.trigger.rawValue, name: $0.name, holds: $0.fired, why: $0.why)
                }, raised: []))
    }

    func note(_ trigger: Trigger, heldBack why: String) {
        add(SimulatedTrigger(trigger: trigger, heldBack: why))
    }

    func note(_ trigger: Trigger, _ match: BindingMatch) {
        let bindings = match.considered.map {
            SimulatedVerdict(
                number: $0.binding.rawValue, name: "", holds: $0.binding == match.chosen?.id, why: $0.why)
        }
        add(SimulatedTrigger(trigger: trigger, binding: match.chosen?.id, bindings: bindings))
    }

    private func add(_ trigger: SimulatedTrigger) {
        guard let last = looks.indices.last else { return }
        looks[last].raised.append(trigger)
    }
}
