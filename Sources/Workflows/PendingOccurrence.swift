import Model
import Triggers

/// Something that happened in a transaction and was not yet looked at by the triggers.
struct PendingOccurrence {
    var occurrence: Occurrence
    /// How many escalations had to act for it to happen; bounded, so that rules cannot chase each other for ever.
    var depth: Int
}
