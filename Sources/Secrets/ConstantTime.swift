import CSodium

/// Comparison whose duration depends on the lengths only, so that nobody can find a secret byte by byte.
package enum ConstantTime {
    /// Whether both are the same; bytes of different lengths never are.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return unsafe sodium_memcmp(left, right, left.count) == 0
    }
}
