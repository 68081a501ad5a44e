/// Questions that classify an issue; the first is asked first (ES-6).
package struct TriageTree: Hashable, Sendable, Codable {
    /// The questions.
    package var questions: [TriageQuestion]
    /// Every field, in the order of declaration.
    package init(questions: [TriageQuestion]) {
        self.questions = questions
    }

    /// The question of that key; nil where there is none.
    package func question(_ key: String) -> TriageQuestion? { questions.first { $0.key == key } }

    /// What a company begins with.
    package static let standard = TriageTree(questions: [
        TriageQuestion(
            key: "down", text: "Can the customer not work at all, or is data lost or exposed?",
            yes: .priority(.critical),
            no: .question("degraded")),
        TriageQuestion(
            key: "degraded", text: "Is something important broken, with no way around it?", yes: .question("many"),
            no: .question("deadline")),
        TriageQuestion(
            key: "many", text: "Are many people or a whole site affected?", yes: .priority(.critical),
            no: .priority(.high)),
        TriageQuestion(
            key: "deadline", text: "Does a deadline of the customer depend on it today?", yes: .priority(.high),
            no: .priority(.low)),
    ])

    /// What is wrong with it, each with what to do; nothing where it can be used.
    package var problems: [ValidationProblem] {
        var problems: [ValidationProblem] = []
        func reject(_ place: Int, _ message: String) {
            problems.append(ValidationProblem(field: "question \(place + 1)", message: message))
        }
        if questions.isEmpty { problems.append(ValidationProblem(field: "questions", message: "is empty; ask one")) }
        if questions.count > 50 {
            problems.append(ValidationProblem(field: "questions", message: "has more than 50 questions"))
        }
        for (place, question) in questions.enumerated() {
            if question.key.isEmpty || question.key.utf8.count > 50 { reject(place, "needs a key of 1 to 50 letters") }
            if question.text.isEmpty || question.text.utf8.count > 500 {
                reject(place, "needs a text, at most 500 letters")
            }
            if questions.firstIndex(where: { $0.key == question.key }) != place {
                reject(place, "the key “\(question.key)” is there already; use another")
            }
            for case .question(let key) in [question.yes, question.no] where self.question(key) == nil {
                reject(place, "leads to “\(key)”, which there is not; name a question there is, or a priority")
            }
            if place > 0, !reached.contains(question.key) { reject(place, "is never asked; let another lead to it") }
            if leadsBack(question.key) { reject(place, "leads back to itself; let it end with a priority") }
        }
        return problems
    }

    private var reached: Set<String> { questions.first.map { reachable(from: $0.key) } ?? [] }

    private func leadsBack(_ key: String) -> Bool { reachable(from: key).contains(key) }

    private func reachable(from key: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = [key]
        while let next = waiting.popLast(), let question = question(next) {
            for case .question(let key) in [question.yes, question.no] where found.insert(key).inserted {
                waiting.append(key)
            }
        }
        return found
    }
}
