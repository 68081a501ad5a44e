/// Two columns of a row; not a tuple for the same reason as `Undecoded`.
struct Pair<First, Second> {
    var first: First
    var second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }
}

extension Sequence {
    /// The first columns as keys of the second.
    func dictionary<Key: Hashable, Value>() -> [Key: Value] where Element == Pair<Key, Value> {
        Dictionary(map { ($0.first, $0.second) }) { $1 }
    }
}
