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
