/// What a line says of those who were passed over: the first few of them, and how many more there are.
struct Story {
    /// How many are named.
    private static let most = 3

    private var told: [String] = []
    private var more = 0

    init(_ told: [String] = []) { self.told = told }

    /// Whether there is nothing to say.
    var isEmpty: Bool { told.isEmpty }

    /// Adds why somebody was passed over, where there is a reason.
    mutating func add(_ reason: @autoclosure () -> String?) {
        guard told.count < Self.most else {
            more += 1
            return
        }
        if let reason = reason() { told.append(reason) }
    }

    /// Adds how it ended, however much was told before.
    mutating func end(_ text: String) {
        if more > 0 { told.append("\(more) more") }
        more = 0
        told.append(text)
    }

    /// As a list.
    var list: String { told.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "") }

    /// As one thing after the other.
    var chain: String { told.joined(separator: " → ") }
}
