import CSodium

/// The library's set-up, which picks the fastest code for the processor and opens the source of randomness.
enum Sodium {
    /// Whether the library is set up; a Swift `static let`, and so done once whatever the number of threads.
    static let isReady = sodium_init() >= 0

    static func require() throws(SecretsError) {
        guard isReady else { throw .notReady }
    }
}
