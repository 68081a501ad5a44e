import Secrets

/// What the fields of a form were when it was shown, as short hashes: sent along with the form, they tell which fields
/// whoever sent it has changed, and which somebody else has changed since.
struct SeenFields: Sendable {
    /// What they are sent as.
    static let field = "seen"

    private var hashes: [String: String]

    /// What these fields show now.
    init(_ fields: [EntryField]) {
        hashes = Dictionary(fields.map { ($0.name, Self.hash($0.shown)) }) { $1 }
    }

    /// What was sent along; nil where it is none of ours.
    init?(text: String) {
        hashes = [:]
        for pair in text.split(separator: " ") {
            let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            hashes[String(parts[0])] = String(parts[1])
        }
    }

    /// What was shown.
    var names: Set<String> { Set(hashes.keys) }

    /// The same as it is sent.
    var text: String { hashes.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ") }

    /// Whether a field showed this.
    func isSame(_ value: String, as field: String) -> Bool { hashes[field] == Self.hash(value) }

    /// Whether two values are one, however a browser ends lines.
    static func areEqual(_ one: String, _ other: String) -> Bool { plain(one) == plain(other) }

    private static func hash(_ value: String) -> String { String(BLAKE2b.hash(plain(value)).description.prefix(16)) }

    private static func plain(_ value: String) -> String { value.replacing("\r\n", with: "\n") }
}
