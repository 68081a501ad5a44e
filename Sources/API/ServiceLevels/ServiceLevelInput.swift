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

extension ServiceLevelInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...100), "Its name, unique.")
        ],
        optional: [
            Property("priority", .word(Priority.self), "Only for tickets of this priority."),
            Property("tier", .whole(1...3), "Only for tickets in this line of support."),
            Property("department", .reference, "Only for tickets of this department, by name."),
            Property("category", .text(1...100), "Only for tickets of this category."),
            Property("calendar", .reference, "The working hours that count, by name; else the department's."),
            Property(
                "targets", ServiceLevelJSON.targets(of: .of(TargetInput.self).nullable),
                "Within which time what has to be done."),
            Property(
                "warnings", .list(of: .number(0.01...0.99), 0...10), "At which shares of the time a warning is given."),
        ])

    static let example: String? =
        #"{"name": "Gold", "priority": "critical", "targets": {"first-response": {"seconds": 900}}}"#
}
