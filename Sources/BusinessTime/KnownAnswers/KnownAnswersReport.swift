/// How a file of known answers went.
package struct KnownAnswersReport: Hashable, Sendable {
    /// A case that went wrong.
    package struct Failure: Hashable, Sendable, CustomStringConvertible {
        /// The case's own name, or its place in the file.
        package let id: String
        /// What was answered and what would have been right.
        package let reason: String

        package var description: String { "\(id): \(reason)" }
    }

    /// How many cases were right.
    package private(set) var passed = 0
    /// The cases that were not, in the order of the file.
    package private(set) var failures: [Failure] = []

    /// `380 passed, 0 failed`.
    package var summary: String { "\(passed) passed, \(failures.count) failed" }

    mutating func addPass() { passed += 1 }

    mutating func add(failure id: String, _ reason: String) { failures.append(Failure(id: id, reason: reason)) }
}
