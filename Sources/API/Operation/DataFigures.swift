package import BusinessTime

/// How the API asks the data about itself; given from outside, because only the composition root sees the store.
package struct DataFigures: Sendable {
    /// Whether what is due at a moment is done; cheap, since anybody may ask. Throws where the data does not answer.
    package var readiness: @Sendable (Instant) async throws -> Readiness
    /// All that is counted; may take longer.
    package var all: @Sendable (Instant) async throws -> OperatingFigures

    /// Every field, in the order of declaration.
    package init(
        readiness: @escaping @Sendable (Instant) async throws -> Readiness,
        all: @escaping @Sendable (Instant) async throws -> OperatingFigures
    ) {
        self.readiness = readiness
        self.all = all
    }
}
