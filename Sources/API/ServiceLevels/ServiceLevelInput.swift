import Model
import Workflows

/// What `POST /api/v1/service-levels` takes.
struct ServiceLevelInput: JSONInput {
    var name: String?
    var priority: String?
    var tier: WholeNumber?
    var department: String?
    var category: String?
    var calendar: String?
    var targets: [String: TargetInput?]?
    var warnings: [Double]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, priority, tier, department, category, calendar, targets, warnings
    }

    func workflow() throws(Problem) -> AddServiceLevel {
        var known: Priority?
        if let priority {
            known = Priority(rawValue: priority)
            let all = Priority.allCases.map(\.rawValue).joined(separator: ", ")
            if known == nil { throw .invalid("priority", "“\(priority.prefix(100))” is none of \(all)") }
        }
        return AddServiceLevel(
            name: name ?? "", priority: known, tier: tier?.value, department: department, category: category,
            calendar: calendar, targets: try TargetInput.targets(targets ?? [:]).set,
            warningShares: warnings ?? [0.5, 0.75])
    }
}
