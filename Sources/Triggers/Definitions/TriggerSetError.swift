/// Every problem of every definition that cannot be compiled, at once.
package struct TriggerSetError: Error, Hashable, CustomStringConvertible {
    /// The problems, at least one, in the order of the definitions.
    package var problems: [TriggerProblem]
    /// Every field, in the order of declaration.
    package init(problems: [TriggerProblem]) {
        self.problems = problems
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
