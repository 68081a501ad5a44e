import HTTPServer
import Model
import Workflows

/// What a form answers to one decision, or to several at once.
struct DecisionAnswers: Sendable {
    /// The cases, each in the turn that whoever answers has seen.
    var turns: [CaseID: Int] = [:]
    var decision: Decision?
    var comment = ""

    init() {}

    init(_ fields: Parameters) {
        for value in fields.values(for: "case") {
            let parts = value.split(separator: ".").compactMap { Int64($0) }
            if parts.count == 2 { turns[CaseID(parts[0])] = Int(parts[1]) }
        }
        let words: [Decision] = [.approve, .reject, .returnForCorrection, .acknowledge]
        decision = words.first { $0.word == fields["decision"] }
        comment = fields.lines("comment")
    }

    /// One answer for each case, in the order of their numbers.
    var workflows: [DecideCase] {
        guard let decision else { return [] }
        return turns.sorted { $0.key < $1.key }.map { id, turn in
            DecideCase(id: id, decision: decision, comment: comment, turn: turn)
        }
    }
}
