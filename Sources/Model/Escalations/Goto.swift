/// Where a case goes next.
package enum Goto: Hashable, Sendable {
    /// To the step of this sequence number.
    case step(Int)
    /// Nowhere: it ends here as decided.
    case end
}
