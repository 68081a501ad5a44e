package import BusinessTime
package import Model
import Storage

/// Sends deliveries again: one, or all to an endpoint since a moment. The waits between their attempts begin anew.
package struct ReplayDeliveries: Workflow {
    /// Which deliveries.
    package enum Which: Sendable {
        /// One.
        case one(DeliveryID)
        /// All to an endpoint, by name or number, that were decided since a moment; nil: ever.
        case since(Instant?, endpoint: String, onlyDead: Bool = false)
    }

    /// Which deliveries.
    package var which: Which
    /// Every field, in the order of declaration.
    package init(which: Which) {
        self.which = which
    }

    package var nouns: [Noun] { [.endpoint] }

    /// How many will be sent.
    package func perform(in transaction: Transaction) throws -> Int {
        try transaction.requireAdmin("replay deliveries")
        switch which {
        case .one(let id):
            guard try transaction.writer.replay(id, at: transaction.now) else {
                throw WorkflowError.notFound("There is no delivery \(id).")
            }
            return 1
        case .since(let moment, let name, let onlyDead):
            let endpoint = try transaction.endpoint(name)
            return try transaction.writer.replay(
                since: moment ?? Instant(milliseconds: .min), endpoint: endpoint.id, onlyDead: onlyDead,
                at: transaction.now)
        }
    }
}
