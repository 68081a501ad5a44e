import Model

/// What was read from a form: the steps, or what is wrong with the form's fields.
struct ReadSteps: Sendable {
    var steps: [Step]
    /// What is wrong, by the names of the fields.
    var problems: [ValidationProblem]
}
