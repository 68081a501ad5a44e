import Model

/// What follows when nobody answers a step, as a client writes it.
struct TimeOutInput: JSONInput {
    var seconds: WholeNumber?
    var counting: String?
    var then: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case seconds, counting, then }

    func timeOut(at field: String) throws(Problem) -> TimeOut {
        guard let seconds = seconds?.value else { throw .invalid(field + "seconds", "is missing") }
        guard (1...316_224_000).contains(seconds) else {
            throw .invalid(field + "seconds", "is not between a second and ten years")
        }
        let word = then ?? "manager"
        guard let then = TimeOut.Action(rawValue: word) else {
            throw .invalid(field + "then", "“\(word.prefix(100))” is none of manager, approve, reject and “goto 2”")
        }
        return TimeOut(
            after: .seconds(seconds),
            counting: try ClockTarget.Counting.named(counting, field + "counting") ?? .business, then: then)
    }
}

extension TimeOutInput {
    static let schema = Schema.input(
        required: [Property("seconds", .whole(1...316_224_000), "How long the step waits.")],
        optional: [
            Property(
                "counting", .word(ClockTarget.Counting.self),
                "Whether that is working time or every hour; working time where it is left out."),
            Property(
                "then", .text(4...20, pattern: "^(manager|approve|reject|goto [1-9][0-9]*)$"),
                "What follows: manager, approve, reject or “goto N”; manager where it is left out."),
        ])

    static let example: String? = #"{"seconds": 14400, "then": "goto 2"}"#
}
