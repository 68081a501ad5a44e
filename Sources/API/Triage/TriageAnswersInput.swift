import Model

/// What walking through the questions takes.
struct TriageAnswersInput: JSONInput {
    var answers: [String]?

    enum CodingKeys: String, CodingKey, CaseIterable { case answers }

    func read() throws(Problem) -> [TriageAnswer] {
        var answers: [TriageAnswer] = []
        for text in self.answers ?? [] {
            guard let answer = TriageAnswer(rawValue: text.lowercased()) else {
                throw .invalid("answers", "“\(text.prefix(100))” is none of \(TriageAnswer.allCases.words)")
            }
            answers.append(answer)
        }
        return answers
    }
}

extension TriageAnswersInput {
    static let schema = Schema.input(
        optional: [
            Property("answers", .list(of: .word(TriageAnswer.self), 0...50), "The answers so far, in order.")
        ])

    static let example: String? = #"{"answers": ["no", "no", "dont-know"]}"#
}
