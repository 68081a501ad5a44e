/// What `POST …/escalate` takes.
struct EscalateInput: JSONInput {
    var reason: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case reason }
}

extension EscalateInput {
    static let schema = Schema.input(
        required: [
            Property("reason", .text(3...2000), "Why.")
        ])

    static let example: String? = #"{"reason": "The customer threatens to leave."}"#
}
