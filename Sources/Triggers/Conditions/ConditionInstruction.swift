/// One comparison of compiled conditions, and where to go on from it.
struct ConditionInstruction: Sendable {
    enum Operation: UInt8, Sendable {
        /// There is a value.
        case exists
        /// The event changed the field.
        case changed
        /// The text is the one of symbol `first`.
        case symbol
        /// The text is one of those at `first..<second` in the matcher's list of symbols.
        case symbolIn
        /// The list holds the text of symbol `first`.
        case member
        /// The text holds the needle `first`.
        case contains
        /// The text begins with the needle `first`.
        case prefix
        /// The number lies between `low` and `high`, both included.
        case range
        /// The number is one of those at `first..<second` in the matcher's list of numbers.
        case numberIn
    }

    /// Where a condition that holds ends.
    static let holds: Int32 = -1
    /// Where a condition that does not hold ends.
    static let fails: Int32 = -2

    let operation: Operation
    /// The place in `FoldedFacts`.
    let place: UInt8
    var first: Int32 = 0
    var second: Int32 = 0
    var low = 0.0
    var high = 0.0
    /// The instruction that follows where it holds, or an end.
    var whenTrue: Int32
    /// The instruction that follows where it does not, or an end.
    var whenFalse: Int32
}
