/// One field that is wrong.
package struct ValidationProblem: Hashable, Sendable, Codable {
    /// The field, as whoever wrote it knows it.
    package var field: String
    /// What is wrong with it and what to do.
    package var message: String
    /// Every field, in the order of declaration.
    package init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}
