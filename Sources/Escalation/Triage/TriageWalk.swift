package import Model

/// Walks through the questions that classify an issue.
package enum TriageWalk {
    /// How far some answers lead. “Don't know” takes the branch that leads to the more urgent end, or the less urgent one
    /// where the settings say so. Answers beyond the end are refused by the caller: `steps` has fewer then.
    package static func walk(_ tree: TriageTree, _ answers: [TriageAnswer], unsureEscalates: Bool) -> TriageResult {
        var result = TriageResult(steps: [], next: tree.questions.first, priority: nil)
        for answer in answers {
            guard let question = result.next else { break }
            let branch: TriageBranch
            var taken: String?
            switch answer {
            case .yes: branch = question.yes
            case .no: branch = question.no
            case .unsure:
                let isYes = isSafer(question.yes, than: question.no, in: tree) == unsureEscalates
                branch = isYes ? question.yes : question.no
                taken = "taken as \(isYes ? "yes" : "no"), the \(unsureEscalates ? "safer" : "less urgent") branch"
            }
            result.steps.append(TriageResult.Step(question: question.text, answer: answer, taken: taken))
            switch branch {
            case .priority(let priority):
                result.priority = priority
                result.next = nil
            case .question(let key): result.next = tree.question(key)
            }
        }
        return result
    }

    /// Whether a branch is safer: it can end more urgently, or ends at least as urgently at best; yes among equals.
    private static func isSafer(_ one: TriageBranch, than other: TriageBranch, in tree: TriageTree) -> Bool {
        let (left, right) = (ends(of: one, in: tree, []), ends(of: other, in: tree, []))
        let most = (left.max() ?? .low, right.max() ?? .low)
        if most.0 != most.1 { return most.0 > most.1 }
        return (left.min() ?? .low) >= (right.min() ?? .low)
    }

    private static func ends(of branch: TriageBranch, in tree: TriageTree, _ seen: Set<String>) -> Set<Priority> {
        switch branch {
        case .priority(let priority): return [priority]
        case .question(let key):
            guard !seen.contains(key), let question = tree.question(key) else { return [] }
            let seen = seen.union([key])
            return ends(of: question.yes, in: tree, seen).union(ends(of: question.no, in: tree, seen))
        }
    }
}
