import BusinessTime

/// How deliveries are made.
package struct DeliverySettings: Sendable {
    /// How many attempts to one endpoint are under way at once.
    package var concurrency: Int
    /// When what failed is tried again.
    package var schedule: RetrySchedule
    /// When an endpoint that fails is held off.
    package var breaker: CircuitBreakerSettings

    /// What suits a server.
    package init(
        concurrency: Int = 32, schedule: RetrySchedule = .standard,
        breaker: CircuitBreakerSettings = CircuitBreakerSettings()
    ) {
        self.concurrency = concurrency
        self.schedule = schedule
        self.breaker = breaker
    }
}
