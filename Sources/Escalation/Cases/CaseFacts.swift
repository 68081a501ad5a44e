package import Model

/// What the world is like when a case moves.
package struct CaseFacts: Sendable {
    /// Everyone who works here, and everything that an admin can set.
    package var configuration: Configuration
    /// Who holds how much, and whose turn it was.
    package var routing: RoutingFacts
    /// The record that the case is about.
    package var record: RecordState
    /// Every field, in the order of declaration.
    package init(configuration: Configuration, routing: RoutingFacts, record: RecordState) {
        self.configuration = configuration
        self.routing = routing
        self.record = record
    }
}
