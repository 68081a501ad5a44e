/// The kinds of constraint that can refuse a change.
package enum ConstraintKind: Hashable, Sendable {
    /// `UNIQUE`, a primary key or a unique index: such a row exists already.
    case unique
    /// A reference to a row that does not exist, or the removal of one that is referred to.
    case foreignKey
    /// A `CHECK` expression that is false.
    case check
    /// NULL where the column has `NOT NULL`.
    case notNull
    /// A value of another type than the column of a `STRICT` table.
    case dataType
    /// `RAISE(ABORT, …)` in a trigger.
    case trigger

    init?(_ code: ResultCode) {
        switch code {
        case .unique, .primaryKey, .rowID: self = .unique
        case .foreignKey: self = .foreignKey
        case .check: self = .check
        case .notNull: self = .notNull
        case .dataType: self = .dataType
        case .trigger: self = .trigger
        default: return nil
        }
    }
}
