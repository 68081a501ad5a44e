/// How far a walk through the questions came.
package struct TriageResult: Hashable, Sendable {
    /// One question with its answer.
    package struct Step: Hashable, Sendable, Codable {
        /// The question.
        package var question: String
        /// What was answered.
        package var answer: TriageAnswer
        /// For “don't know”, what was taken instead and why; nil for yes and no.
        package var taken: String?
        /// Every field, in the order of declaration.
        package init(question: String, answer: TriageAnswer, taken: String? = nil) {
            self.question = question
            self.answer = answer
            self.taken = taken
        }
    }

    /// What was answered so far.
    package var steps: [Step]
    /// What is asked next; nil at the end.
    package var next: TriageQuestion?
    /// How urgent it is; nil before the end.
    package var priority: Priority?
    /// Every field, in the order of declaration.
    package init(steps: [Step], next: TriageQuestion?, priority: Priority?) {
        self.steps = steps
        self.next = next
        self.priority = priority
    }
}
