import Escalation
package import Model

/// Walks through the questions that classify an issue, changing nothing.
package struct WalkTriage: Inquiry {
    /// What was answered so far.
    package var answers: [TriageAnswer]
    /// Every field, in the order of declaration.
    package init(answers: [TriageAnswer]) {
        self.answers = answers
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> TriageResult {
        try view.configuration.triage(answers)
    }
}

extension Configuration {
    /// How far some answers lead; throws where there are more than it takes.
    func triage(_ answers: [TriageAnswer]) throws -> TriageResult {
        let result = TriageWalk.walk(triage, answers, unsureEscalates: settings.unsureEscalates)
        guard result.steps.count == answers.count else {
            throw WorkflowError.invalid(
                "answers", "the questions end after \(result.steps.count), and there are \(answers.count) answers")
        }
        return result
    }
}
