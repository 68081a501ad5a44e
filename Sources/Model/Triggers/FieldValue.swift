package import BusinessTime

/// A field's value as conditions see it.
package enum FieldValue: Hashable, Sendable {
    /// There is none.
    case none
    /// Text; compared without regard to case.
    case text(String)
    /// A number.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
    /// Several texts.
    case list([String])
    /// A moment; conditions compare how long ago it is.
    case moment(Instant)
}
