package import Model
import Storage

/// Sets the questions that classify an issue.
package struct SaveTriageTree: Workflow {
    /// The questions.
    package var tree: TriageTree
    /// Every field, in the order of declaration.
    package init(tree: TriageTree) {
        self.tree = tree
    }

    package var nouns: [Noun] { [.setting] }

    package func perform(in transaction: Transaction) throws -> TriageTree {
        try transaction.requireAdmin("change the questions that classify an issue")
        let problems = tree.problems
        if !problems.isEmpty { throw ValidationError(problems: problems) }
        let earlier = try transaction.configuration.triage
        try transaction.writer.save(tree)
        try transaction.audit(.changed, .setting, 2, from: earlier, to: tree) { tree in
            tree.questions.map { ($0.key, "\($0.text) yes: \($0.yes.rawValue), no: \($0.no.rawValue)") }
        }
        return tree
    }
}
