/// Keys that share their beginnings, in flat arrays: 9 bytes a node.
///
/// Nodes are numbered by depth, so that the children of one node are neighbours, in the order of their bytes.
struct ByteTrie: Sendable {
    static let none = -1

    /// The children of node `n` are the nodes from `firstChild[n]` up to `firstChild[n + 1]`.
    private var firstChild: [Int32] = []
    private var labels: [UInt8] = [0]
    /// Which key ends at a node, or `none`.
    private(set) var keys: [Int32] = [Int32(none)]
    /// The root has the most children and is asked most often.
    private var rootChild = [Int32](repeating: Int32(none), count: 256)

    var count: Int { labels.count }

    /// The keys must be sorted and different from each other; empty ones lead nowhere.
    init(sorted keysToAdd: [[UInt8]]) {
        struct Pending {
            let node: Int
            let keys: Range<Int>
            let depth: Int
        }
        var queue = [Pending(node: 0, keys: keysToAdd.indices, depth: 0)]
        var head = 0
        while head < queue.count {
            let pending = queue[head]
            head += 1
            firstChild.append(Int32(labels.count))
            var index = pending.keys.lowerBound
            while index < pending.keys.upperBound {
                guard keysToAdd[index].count > pending.depth else {
                    if pending.depth > 0 { keys[pending.node] = Int32(index) }
                    index += 1
                    continue
                }
                let byte = keysToAdd[index][pending.depth]
                var end = index + 1
                while end < pending.keys.upperBound, keysToAdd[end][pending.depth] == byte { end += 1 }
                if pending.node == 0 { rootChild[Int(byte)] = Int32(labels.count) }
                queue.append(Pending(node: labels.count, keys: index..<end, depth: pending.depth + 1))
                labels.append(byte)
                keys.append(Int32(Self.none))
                index = end
            }
        }
        firstChild.append(Int32(labels.count))
    }

    /// The node that the byte leads to, or `none`.
    @inline(__always)
    func child(of node: Int, _ byte: UInt8) -> Int {
        if node == 0 { return Int(rootChild[Int(byte)]) }
        var index = Int(firstChild[node])
        let end = Int(firstChild[node + 1])
        while index < end {
            let label = labels[index]
            if label >= byte { return label == byte ? index : Self.none }
            index += 1
        }
        return Self.none
    }

    /// The byte that leads to the node.
    func label(of node: Int) -> UInt8 { labels[node] }

    /// Every node but the root with its parent and the byte between them, by depth.
    func forEachEdge(_ body: (_ parent: Int, _ byte: UInt8, _ child: Int) -> Void) {
        for parent in 0..<count {
            for child in Int(firstChild[parent])..<Int(firstChild[parent + 1]) { body(parent, labels[child], child) }
        }
    }
}
