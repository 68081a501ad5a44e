import BusinessTime
import Model

/// A target as a client writes it: `{"seconds": 14400, "counting": "business"}`; working time where it does not say.
struct TargetInput: JSONInput {
    var seconds: WholeNumber
    var counting: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case seconds, counting }

    /// Ten years, in seconds: more is a mistake.
    private static let longest = 10 * 366 * 86_400

    /// The targets by the clocks that they are for; `null` stands for a target that is taken away.
    static func targets(
        _ inputs: [String: TargetInput?]
    ) throws(Problem) -> (set: [ClockKind: ClockTarget], removed: Set<ClockKind>) {
        var targets: [ClockKind: ClockTarget] = [:]
        var removed: Set<ClockKind> = []
        var problems: [ValidationProblem] = []
        for (word, input) in inputs.sorted(by: { $0.key < $1.key }) {
            let field = "targets.\(word.prefix(100))"
            guard let kind = ClockKind(rawValue: word) else {
                let all = ClockKind.allCases.map(\.rawValue).joined(separator: ", ")
                problems.append(ValidationProblem(field: field, message: "is no clock; the clocks are \(all)"))
                continue
            }
            guard let input else {
                removed.insert(kind)
                continue
            }
            guard let counting = ClockTarget.Counting(rawValue: input.counting ?? "business") else {
                problems.append(
                    ValidationProblem(field: "\(field).counting", message: "is neither business nor wall"))
                continue
            }
            guard (1...longest).contains(input.seconds.value) else {
                problems.append(
                    ValidationProblem(field: "\(field).seconds", message: "is not between 1 and \(longest)"))
                continue
            }
            targets[kind] = ClockTarget(within: .seconds(input.seconds.value), counting: counting)
        }
        if !problems.isEmpty { throw Problem(.invalid, "Some targets are not accepted.", errors: problems) }
        return (targets, removed)
    }
}

extension TargetInput {
    static let schema = Schema.input(
        required: [
            Property("seconds", .whole(1...316_224_000), "Within which time.")
        ],
        optional: [
            Property(
                "counting", .word(ClockTarget.Counting.self),
                "Whether that is working time or every hour; working time where it is left out.")
        ])

    static let example: String? = #"{"seconds": 14400, "counting": "business"}"#
}
