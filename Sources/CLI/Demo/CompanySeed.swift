import BusinessTime
import Model

/// A company as it is written in `seed/company.json5`; names refer to each other.
struct CompanySeed: Decodable {
    struct Department: Decodable {
        var name: String
        var calendar: String?
        var manager: String?
    }

    struct Person: Decodable {
        var name: String
        var email: String
        var role: Role?
        var customRoles: [String]?
        var department: String?
        var skills: [String]?
        var languages: [String]?
    }

    struct Team: Decodable {
        var name: String
        var department: String
        var tier: Int
        var assignment: String
        var silence: String?
        var members: [String]
    }

    struct Rota: Decodable {
        var name: String
        var members: [String]
        var every: String
    }

    struct Level: Decodable {
        var name: String
        var priority: Priority?
        var targets: [String: String]
    }

    struct Trigger: Decodable {
        struct Parameters: Decodable {
            var phrases: [String]?
            var sentimentAtMost: Double?
            var value: String?
            var discountAbove: Double?
            var clock: ClockKind?
            var share: Double?
        }

        var name: String
        var module: Module
        var event: TriggerEvent
        var condition: Condition?
        var parameters: Parameters
        var cooldown: String?
        var dailyCap: Int?
    }

    struct Step: Decodable {
        var name: String
        var to: String
        var asks: Ask
        var actions: [StepAction]?
        var timeOut: String?
        var then: String?
        var onApproval: Target?
        var onRejection: Target?
    }

    /// The number of a step, or `end`.
    enum Target: Decodable {
        case step(Int)
        case end

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .step(number)
            } else if try container.decode(String.self) == "end" {
                self = .end
            } else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "A target is the number of a step, or \"end\".")
            }
        }

        var step: Int? { if case .step(let number) = self { number } else { nil } }
    }

    struct Escalation: Decodable {
        var name: String
        var text: String
        var steps: [Step]
    }

    struct Binding: Decodable {
        var module: Module
        var event: TriggerEvent
        var department: String?
        var escalation: String
        var priority: Int
    }

    struct Account: Decodable {
        var name: String
        var tier: String
        var annualValue: String
        var language: String
        var owner: String
        var health: Int
    }

    struct Macro: Decodable {
        var name: String
        var description: String
        var department: String?
        var text: String?
        var visibility: String?
        var isFinal: Bool?
        /// As on the command line: `priority:high`.
        var actions: [String]?

        private enum CodingKeys: String, CodingKey {
            case name, description, department, text, visibility, actions
            case isFinal = "final"
        }
    }

    struct ChecklistTemplate: Decodable {
        var name: String
        var department: String?
        var items: [ChecklistItemFile]
    }

    var settings: Settings
    var calendars: [String: BusinessCalendar]
    var departments: [Department]
    var people: [Person]
    var teams: [Team]
    var rotas: [Rota]
    var serviceLevels: [Level]
    var triggers: [Trigger]
    var escalations: [Escalation]
    var bindings: [Binding]
    var forms: [FormFile]
    var checklistTemplates: [ChecklistTemplate]
    var macros: [Macro]
    var accounts: [Account]
}
