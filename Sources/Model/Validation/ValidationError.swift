/// Every field that is wrong, at once.
package struct ValidationError: Error, Hashable, CustomStringConvertible {
    /// The wrong fields, at least one.
    package var problems: [ValidationProblem]
    /// Every field, in the order of declaration.
    package init(problems: [ValidationProblem]) {
        self.problems = problems
    }

    package var description: String {
        problems.map { "\($0.field): \($0.message)" }.joined(separator: "\n")
    }
}
