import Triggers

/// What is known at the end of a transaction of a record whose next moment is to be found.
struct Watched {
    /// The record as it was last seen; nil: it has to be read.
    var occurrence: Occurrence?
    /// Whether its moment came just now, so that only later ones count.
    var hadItsMoment = false
}
