/// Some of the fields, as bits by `Field.index`.
struct FieldSet: Sendable {
    private(set) var bits: UInt64 = 0

    mutating func insert(_ index: Int) { bits |= 1 << UInt64(index) }

    mutating func formUnion(_ other: FieldSet) { bits |= other.bits }

    func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index)) != 0 }

    /// Calls the closure for each field's index, ascending.
    func forEach(_ body: (Int) -> Void) {
        var rest = bits
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }
}
