import BusinessTime
package import Model
import Storage
import Triggers

/// Changes a trigger definition: only what is given. What it watches for stays; another trigger is for something else.
package struct ChangeTrigger: Workflow {
    /// The definition's name or number.
    package var trigger: String
    /// What it is called.
    package var name: String?
    /// Which records it concerns.
    package var condition: Condition?
    /// The thresholds that are other ones from now on.
    package var parameters: TriggerParameters
    /// Whether they are all there are: a threshold that is left out is taken away instead of kept.
    package var replacesParameters: Bool
    /// How long it stays quiet about a record; zero: not at all.
    package var cooldown: Duration?
    /// How often it fires in a day (UTC); 0: without bound.
    package var dailyCap: Int?
    /// Whether it fires at all.
    package var isEnabled: Bool?
    /// Every field, in the order of declaration.
    package init(
        trigger: String, name: String? = nil, condition: Condition? = nil,
        parameters: TriggerParameters = TriggerParameters(), replacesParameters: Bool = false,
        cooldown: Duration? = nil, dailyCap: Int? = nil,
        isEnabled: Bool? = nil
    ) {
        self.trigger = trigger
        self.name = name
        self.condition = condition
        self.parameters = parameters
        self.replacesParameters = replacesParameters
        self.cooldown = cooldown
        self.dailyCap = dailyCap
        self.isEnabled = isEnabled
    }

    package var nouns: [Noun] { [.trigger] }

    package func perform(in transaction: Transaction) throws -> TriggerDefinition {
        try transaction.requireAdmin("change triggers")
        let earlier = try transaction.configuration.trigger(called: trigger)
        var changed = earlier
        var validator = Validator()
        if let name {
            changed.name = validator.text("name", name, length: 1...100)
            let others = try transaction.configuration.triggers.filter { $0.id != earlier.id }
            if others.contains(where: { $0.name.lowercased() == changed.name.lowercased() }) {
                validator.reject("name", "there is a trigger “\(changed.name)” already")
            }
        }
        if let condition { changed.condition = condition }
        changed.parameters = replacesParameters ? parameters : earlier.parameters.merging(parameters)
        if let cooldown { changed.cooldown = cooldown == .zero ? nil : cooldown }
        if let dailyCap { changed.dailyCap = dailyCap == 0 ? nil : dailyCap }
        if let isEnabled { changed.isEnabled = isEnabled }
        for problem in changed.problems { validator.reject(problem.field, problem.message) }
        let constants = changed.condition.problems(
            of: changed.module, in: try transaction.configuration, since: earlier.condition)
        for message in constants { validator.reject("condition", message) }
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .trigger, changed.id.rawValue, from: earlier, to: changed, fields: AddTrigger.fields)
        if earlier.watchesTime || changed.watchesTime { try transaction.watchAllAnew(changed) }
        return changed
    }
}

extension Configuration {
    /// The trigger definition of that name or number; throws where there is none.
    func trigger(called text: String) throws(WorkflowError) -> TriggerDefinition {
        guard let found = trigger(named: text) else { throw .notFound("There is no trigger “\(text)”.") }
        return found
    }
}
