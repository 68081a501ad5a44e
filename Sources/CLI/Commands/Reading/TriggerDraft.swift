import BusinessTime
import Model

/// A trigger as people write it in a file.
struct TriggerDraft {
    var name: String
    var module: Module
    var event: TriggerEvent
    var condition: Condition?
    var parameters: TriggerParameters?
    /// How long it stays quiet about a record after it fired, such as `4h`.
    var cooldown: String?
    var dailyCap: Int?
    var enabled: Bool?

    /// The definition, without a number; throws where its cooldown cannot be read.
    func definition() throws(CommandError) -> TriggerDefinition {
        var quiet: Duration?
        if let cooldown {
            do { quiet = try Duration(humanText: cooldown) } catch { throw CommandError(error.description) }
        }
        return TriggerDefinition(
            id: 0, name: name, module: module, event: event, condition: condition ?? .always,
            parameters: parameters ?? TriggerParameters(), cooldown: quiet, dailyCap: dailyCap,
            isEnabled: enabled ?? true)
    }
}

extension TriggerDraft: Decodable {
    private enum Field: String, CodingKey, CaseIterable {
        case name, module, event, condition, parameters, cooldown, dailyCap, enabled
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        name = try values.decode(String.self, forKey: .name)
        module = try values.decode(Module.self, forKey: .module)
        event = try values.decode(TriggerEvent.self, forKey: .event)
        condition = try values.decodeIfPresent(Condition.self, forKey: .condition)
        parameters = try values.decodeIfPresent(TriggerParameters.self, forKey: .parameters)
        cooldown = try values.decodeIfPresent(String.self, forKey: .cooldown)
        dailyCap = try values.decodeIfPresent(Int.self, forKey: .dailyCap)
        enabled = try values.decodeIfPresent(Bool.self, forKey: .enabled)
    }
}
