/// The answer of `belay calendar check` as JSON.
struct CheckAnswer: Encodable {
    var passed: Int
    var failed: Int
    var failures: [[String: String]]
}
