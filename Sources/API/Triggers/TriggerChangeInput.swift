import BusinessTime
import Model
import Workflows

/// What `PATCH /api/v1/triggers/{number}` takes; a field that is left out stays as it is.
struct TriggerChangeInput: JSONInput {
    var name: String?
    var condition: Condition?
    var parameters: TriggerParametersInput?
    var cooldown: Removable<String>
    var dailyCap: WholeNumber?
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, condition, parameters, cooldown
        case dailyCap = "daily_cap"
        case enabled
    }

    // No cap is 0, as no day has fewer.
    static var neverNull: [CodingKeys] { [.name, .condition, .parameters, .dailyCap, .enabled] }

    func workflow(_ number: Int64) throws(Problem) -> ChangeTrigger {
        var quiet: Duration?
        switch cooldown {
        case .unchanged: break
        case .removed: quiet = .zero
        case .set(let text):
            do throws(DurationTextError) {
                quiet = try Duration(humanText: text)
            } catch {
                throw .invalid("cooldown", error.description)
            }
        }
        return ChangeTrigger(
            trigger: String(number), name: name, condition: condition,
            parameters: parameters?.parameters ?? TriggerParameters(), cooldown: quiet, dailyCap: dailyCap?.value,
            isEnabled: enabled)
    }
}

extension TriggerChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "Its name."),
            Property("condition", .of(ConditionJSON.self), "What else has to hold."),
            Property("parameters", .of(TriggerParametersInput.self), "The thresholds that change."),
            Property("cooldown", .span, "How long it is quiet about the same record after it fired; null: not at all."),
            Property("daily_cap", .whole(0...1_000_000), "How often it may fire in a day; 0: without end."),
            Property("enabled", .flag, "Whether it looks at all."),
        ])

    static let example: String? = #"{"cooldown": "4h"}"#
}
