import Model
import Workflows

/// What `POST /api/v1/cases/{number}/decision` takes.
struct DecisionInput: JSONInput {
    var decision: String?
    var comment: String?
    /// The address of whom the case is passed on to.
    var to: String?
    /// The `turn` of the case as it was when whoever decides saw it.
    var turn: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable { case decision, comment, to, turn }

    func workflow(_ id: CaseID, in configuration: Configuration) throws(Problem) -> DecideCase {
        let word = decision?.lowercased() ?? ""
        let plain: [Decision] = [.approve, .reject, .returnForCorrection, .acknowledge]
        let decision: Decision
        if let found = plain.first(where: { $0.word == word }) {
            if to != nil { throw .invalid("to", "has a meaning with the decision pass-on only") }
            decision = found
        } else if word == "pass-on" {
            guard let to, let person = configuration.person(email: to) else {
                throw .invalid("to", to.map { "nobody here has the address “\($0.prefix(254))”" } ?? "is missing")
            }
            decision = .passOn(person.id)
        } else {
            throw .invalid(
                "decision",
                (word.isEmpty ? "is missing" : "“\(word.prefix(100))” is none")
                    + (word.isEmpty ? "; use one of " : " of ") + "approve, reject, return, pass-on, take")
        }
        return DecideCase(id: id, decision: decision, comment: comment ?? "", turn: turn?.value)
    }
}

extension DecisionInput {
    static let schema = Schema.input(
        required: [
            Property(
                "decision", .words(["approve", "reject", "return", "pass-on", "take"]),
                "What is decided; take acknowledges.")
        ],
        optional: [
            Property("comment", .text(0...2000), "Why."),
            Property("to", .colleague, "With pass-on: whom it goes to, by address."),
            Property("turn", .count, "The case's turn when whoever decides saw it; refused where it has moved on."),
        ])

    static let example: String? = #"{"decision": "approve", "comment": "As agreed."}"#
}
