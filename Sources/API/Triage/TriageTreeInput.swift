import Model

/// What `PUT /api/v1/triage` takes.
struct TriageTreeInput: JSONInput {
    struct Question: Decodable, Sendable {
        var key: String?
        var text: String?
        var yes: String?
        var no: String?
    }

    var questions: [Question]?

    enum CodingKeys: String, CodingKey, CaseIterable { case questions }

    func tree() throws(Problem) -> TriageTree {
        var questions: [TriageQuestion] = []
        for (place, question) in (self.questions ?? []).enumerated() {
            guard let yes = question.yes.flatMap(TriageBranch.init), let no = question.no.flatMap(TriageBranch.init)
            else {
                throw .invalid(
                    "questions[\(place)]", "“yes” and “no” lead to a priority or to another question, as in “ask KEY”")
            }
            questions.append(TriageQuestion(key: question.key ?? "", text: question.text ?? "", yes: yes, no: no))
        }
        return TriageTree(questions: questions)
    }
}

extension TriageTreeInput {
    static let schema = Schema.input(
        required: [
            Property(
                "questions", .list(of: .input(required: TriageTreeJSON.question), 1...50),
                "The questions; the first is asked first.")
        ])

    static let example: String? =
        #"{"questions": [{"key": "down", "text": "Can the customer not work at all?", "yes": "critical", "no": "low"}]}"#
}
