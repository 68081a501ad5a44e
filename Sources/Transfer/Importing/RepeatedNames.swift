import Secrets

/// The records that a dry run has seen: since it writes nothing, what came before is known here only.
///
/// Each takes the 8 bytes of a digest (and as much again for the table), so that a million costs about 30 MB; beyond
/// `limit` no more are kept.
struct RepeatedNames {
    /// How many records are remembered.
    static let limit = 4_000_000

    private var digests: Set<UInt64> = []
    /// Whether some were not kept, so that a repeated one may have counted as new.
    private(set) var isFull = false

    /// Whether the record came before; remembers it.
    mutating func knows(_ reference: String) -> Bool {
        let digest = SHA256.hash(reference).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        if digests.contains(digest) { return true }
        if digests.count < Self.limit {
            digests.insert(digest)
        } else {
            isFull = true
        }
        return false
    }
}
