/// The answer of `belay calendar elapsed` as JSON.
struct ElapsedAnswer: Encodable {
    /// The working time, as in `1h 30m`.
    var elapsed: String
    /// The working time in seconds.
    var seconds: Double
}
