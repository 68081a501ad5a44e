/// What a client may send: a fixed set of fields, all others refused, so that a misspelt one is not silently lost.
///
/// Required texts are optional here, because the workflows report all that are missing at once.
protocol JSONInput: Decodable, Sendable {
    associatedtype CodingKeys: CodingKey & CaseIterable

    /// The fields for which `null` would not mean anything.
    static var neverNull: [CodingKeys] { get }
}

extension JSONInput {
    static var neverNull: [CodingKeys] { [] }
}
