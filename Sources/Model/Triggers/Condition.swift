/// Whether a trigger concerns a record: tests joined by all, any and not.
package indirect enum Condition: Hashable, Sendable {
    /// Holds where each of them holds; so an empty one always does.
    case all([Condition])
    /// Holds where one of them holds; so an empty one never does.
    case any([Condition])
    /// Holds where the other does not.
    case not(Condition)
    /// Holds where the comparison does.
    case test(ConditionTest)

    /// Holds for every record.
    package static let always = Condition.all([])
}
