/// Why a condition cannot be read, and the field of the form that it is about.
struct ConditionProblem: Error {
    var field: String
    var message: String
}
