/// A file that holds no known answers.
package struct KnownAnswersError: Error, Hashable, CustomStringConvertible {
    /// What was wrong, as the decoder says it.
    let reason: String

    package var description: String {
        "This is not a file of known answers: \(reason). It must be a JSON array of cases, each with a kind and a calendar."
    }
}
