/// A command line that cannot be understood: everything that is wrong with it at once. The exit code is 2.
package struct UsageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The command meant, the program's name first.
    package let path: [String]
    /// What is wrong, in the order of the command line; never empty.
    package let problems: [UsageProblem]

    /// The problems of the command at this path.
    package init(path: [String], problems: [UsageProblem]) {
        self.path = path
        self.problems = problems
    }

    package var description: String {
        let command = path.joined(separator: " ")
        let lines = problems.map { "\(command): \($0)" }
        return (lines + ["Run \"\(command) --help\" to see what it takes."]).joined(separator: "\n")
    }
}
