import Model

/// What was last said to a case, for the notification that tells its end.
struct Answer {
    /// What was decided: `approved`, `rejected`, `taken` or `returned`.
    var word: String
    /// The step that it was said to.
    var step: Step
    /// What was said with it.
    var comment: String
}
