/// Some records of a kind in the order of their numbers.
package struct RecordStretch: Sendable {
    /// The numbers of those that are unsolved or open.
    package var numbers: [Int64]
    /// The number of the last that was looked at.
    package var last: Int64
    /// Whether none comes after it.
    package var isEnd: Bool
}
