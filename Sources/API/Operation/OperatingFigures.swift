package import Model

/// What the data holds, counted for `/metrics`.
package struct OperatingFigures: Sendable {
    /// How what is due stands.
    package var readiness: Readiness
    /// How many cases wait for somebody.
    package var openCases: Int
    /// How many deliveries there are in each state.
    package var deliveries: [DeliveryState: Int]
    /// How many events were written, the audit trail's last sequence number.
    package var events: Int64

    /// Every field, in the order of declaration.
    package init(readiness: Readiness, openCases: Int, deliveries: [DeliveryState: Int], events: Int64) {
        self.readiness = readiness
        self.openCases = openCases
        self.deliveries = deliveries
        self.events = events
    }
}
