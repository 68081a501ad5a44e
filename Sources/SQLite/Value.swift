/// One of the five kinds of value that SQLite stores, for callers that put their arguments together at run time.
@usableFromInline
package enum Value: Hashable, Sendable {
    /// Nothing.
    case null
    /// A signed 64-bit number.
    case integer(Int64)
    /// A 64-bit floating-point number; NaN is refused when bound.
    case real(Double)
    /// A text, stored as UTF-8.
    case text(String)
    /// Bytes as they are.
    case blob([UInt8])
}
