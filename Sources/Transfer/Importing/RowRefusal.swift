/// Why a line of a file makes no record.
struct RowRefusal: Error, CustomStringConvertible {
    /// The reasons, each a sentence.
    let reasons: [String]

    init(_ reasons: String...) { self.reasons = reasons }

    init(reasons: [String]) { self.reasons = reasons }

    var description: String { reasons.joined(separator: " ") }
}
