import BusinessTime
import Model

/// What one person decided about a step.
struct VoteJSON: JSONWritable {
    var vote: Vote
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("person", ReferenceJSON.person(vote.person, in: names))
            $0.field("stands_in_for", vote.standsInFor.map { ReferenceJSON.person($0, in: names) })
            $0.field("answer", vote.answer.rawValue)
            $0.field("step", vote.step)
            $0.field("round", vote.round)
            $0.field("at", vote.at)
            $0.field("comment", vote.comment)
            $0.field("void", vote.isVoid)
        }
    }
}

extension VoteJSON {
    static let schema = Schema.object([
        Property("person", .of(ReferenceJSON.self), "Who decided."),
        Property("stands_in_for", .of(ReferenceJSON.self).nullable, "Whose decision it was to make."),
        Property("answer", .words(["approved", "rejected", "returned", "taken"]), "What was decided."),
        Property("step", .count, "At which step."),
        Property("round", .count, "In which round."),
        Property("at", .moment, "When."),
        Property("comment", .text, "Why."),
        Property("void", .flag, "Whether it no longer counts, because what was asked changed."),
    ])
}
