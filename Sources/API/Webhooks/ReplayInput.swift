import BusinessTime

/// What `POST /api/v1/webhooks/{number}/replay` takes.
struct ReplayInput: JSONInput {
    var since: MomentInput?
    var onlyDead: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case since
        case onlyDead = "only_dead"
    }

    /// Since when; whoever wants all that was ever sent has to say since when.
    func moment() throws(Problem) -> Instant? {
        if since == nil, onlyDead != true { throw .invalid("since", "is missing; say since when, or only_dead") }
        return since?.moment
    }
}

extension ReplayInput {
    static let schema = Schema.input(
        optional: [
            Property("since", .moment, "Those made since then; ever where it is left out, with only_dead."),
            Property("only_dead", .flag, "Only those that were given up."),
        ])

    static let example: String? = #"{"only_dead": true}"#
}
