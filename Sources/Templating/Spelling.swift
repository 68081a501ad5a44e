/// Finds the name that somebody probably meant.
enum Spelling {
    /// The candidate nearest to the name, if one is near enough to be worth suggesting.
    static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        let last = name.split(separator: ".").last.map(String.init) ?? name
        var best: (distance: Int, name: String)?
        for candidate in Set(candidates).sorted() {
            // `subject` for `ticket.subject`: the right word in the wrong place beats any misspelling.
            if candidate.split(separator: ".").last.map(String.init) == last { return candidate }
            let limit = max(1, wanted.count / 3)
            let distance = distance(wanted, Array(candidate.lowercased().utf8), limit: limit)
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.name
    }

    /// The number of letters to add, drop, change or swap with a neighbour; more than `limit` when it is too many.
    private static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
        guard abs(first.count - second.count) <= limit, first.count <= 128, second.count <= 128 else {
            return limit + 1
        }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let change = last[column] + (first[row] == second[column] ? 0 : 1)
                var cost = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
