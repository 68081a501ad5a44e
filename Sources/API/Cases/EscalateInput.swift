/// What `POST …/escalate` takes.
struct EscalateInput: JSONInput {
    var reason: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case reason }
}
