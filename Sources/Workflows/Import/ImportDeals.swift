package import BusinessTime
package import Model
import Storage

/// Adds deals of another system, all of them in one transaction, each opened and closed at its own time.
///
/// Those that are still open are looked at by the triggers now, as they stand; those that are over are history.
package struct ImportDeals: Workflow {
    /// A deal and when it was opened.
    package struct Entry: Sendable {
        /// The deal; it needs an external reference, by which it is known when it comes again.
        package var opening: OpenDeal
        /// When it was opened; nil: now.
        package var openedAt: Instant?
        /// Every field, in the order of declaration.
        package init(opening: OpenDeal, openedAt: Instant? = nil) {
            self.opening = opening
            self.openedAt = openedAt
        }
    }

    /// The deals.
    package var deals: [Entry]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(deals: [Entry], isTrial: Bool = false) {
        self.deals = deals
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.deal] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try deals.map { entry in
            try ImportOutcome.of {
                if let reference = entry.opening.externalReference,
                    try transaction.writer.deal(externalReference: reference) != nil
                {
                    return .known
                }
                let openedAt = entry.openedAt ?? transaction.now
                let then = transaction.on(behalfOf: transaction.principal, at: openedAt)
                try check(entry.opening, openedAt: openedAt, now: transaction.now)
                if isTrial {
                    _ = try entry.opening.validated(in: then)
                    return .imported(0)
                }
                let deal = try entry.opening.perform(in: then)
                transaction.pending += then.pending
                return .imported(deal.id.rawValue)
            }
        }
    }

    private func check(_ deal: OpenDeal, openedAt: Instant, now: Instant) throws {
        var validator = Validator()
        if openedAt > now { validator.reject("opened at", "\(openedAt) lies in the future") }
        if let text = deal.closedAt, let closedAt = Instant(text) {
            if closedAt > now { validator.reject("closed at", "\(closedAt) lies in the future") }
            if closedAt < openedAt {
                validator.reject("closed at", "\(closedAt) lies before the opening at \(openedAt)")
            }
        }
        try validator.finish()
    }
}
