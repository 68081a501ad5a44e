/// What somebody who mistyped a word may have meant.
package enum Suggestion {
    /// The candidate that is one or two slips away (one in short words), or the only one that begins with the word.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        let typed = word.lowercased()
        let slips = typed.count <= 3 ? 1 : 2
        let near = candidates.map { (distance(typed, $0.lowercased()), $0) }
            .filter { $0.0 <= slips && $0.0 < $0.1.count }
            .min { $0.0 < $1.0 }
        if let near { return near.1 }
        let longer = candidates.filter { $0.lowercased().hasPrefix(typed) }
        return typed.count >= 2 && longer.count == 1 ? longer.first : nil
    }

    /// How many letters must be put in, left out, replaced or swapped with their neighbour (optimal string alignment); `Int.max`
    /// where a word has more than 64.
    package static func distance(_ first: String, _ second: String) -> Int {
        // Nobody mistypes a word of this length into a command's name, and the work grows with the square.
        guard first.count <= 64, second.count <= 64 else { return .max }
        let first = Array(first)
        let second = Array(second)
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let isSame = first[row] == second[column]
                var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
