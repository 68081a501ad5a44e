/// The answer of `belay calendar due` as JSON.
struct DueAnswer: Encodable {
    /// The moment in UTC.
    var due: String
    /// What the clocks show there.
    var local: String
    /// Where.
    var timeZone: String
    /// Every stretch that counted.
    var explanation: [String]?
}
