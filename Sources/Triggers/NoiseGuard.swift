package import BusinessTime
package import Model

/// Keeps a definition from firing so often that nobody listens any more.
package enum NoiseGuard {
    /// What becomes of a trigger that fired.
    package enum Verdict: Hashable, Sendable {
        /// It goes on.
        case `let`
        /// The definition fired for this record a short while ago and stays quiet until this moment.
        case cooldown(until: Instant)
        /// The definition fired as often as it may today (UTC).
        case capped

        /// Why it stays quiet, in a sentence; nil where it goes on.
        package var text: String? {
            switch self {
            case .let: nil
            case .cooldown(let end): "It fired for this record before and stays quiet until \(end.reasonText)."
            case .capped: "It fired as often as it may today."
            }
        }
    }

    /// Judges by when the definition last fired for this record, and how often today (UTC) for all records.
    ///
    /// What was stopped counts neither as fired for the record nor for the day. At the very end of a cool-down it fires.
    package static func judge(
        _ definition: TriggerDefinition, lastFired: Instant?, firedToday: Int, now: Instant
    ) -> Verdict {
        if let cooldown = definition.cooldown, let lastFired {
            let end = lastFired.advanced(by: cooldown)
            if now < end { return .cooldown(until: end) }
        }
        if let cap = definition.dailyCap, firedToday >= cap { return .capped }
        return .let
    }
}
