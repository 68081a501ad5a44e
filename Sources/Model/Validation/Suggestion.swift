/// What somebody who mistyped a word may have meant.
package enum Suggestion {
    /// The candidate that is one or two slips away (one in short words), or the only one that begins with the word.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        let typed = word.lowercased()
        let slips = typed.count <= 3 ? 1 : 2
        var near: (distance: Int, word: String)?
        for candidate in candidates {
            let distance = distance(typed, candidate.lowercased())
            guard distance <= slips, distance < candidate.count, distance < near?.distance ?? .max else { continue }
            near = (distance, candidate)
        }
        if let near { return near.word }
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
