/// Why a definition fired.
struct Finding: Hashable {
    /// One sentence that a lead understands; never a customer's whole text.
    var reason: String
    /// The words that decided.
    var evidence: [String] = []

    /// At most three words or phrases in quotation marks, and how many more there are.
    static func quoted(_ words: [String]) -> String {
        let shown = words.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        return words.count > 3 ? "\(shown) and \(words.count - 3) more" : shown
    }
}
