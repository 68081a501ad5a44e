/// What a request was answered, kept to be given again.
package struct KeptAnswer: Hashable, Sendable {
    /// The status code of HTTP.
    package var status: Int
    /// The header fields that belong to the answer itself, by name.
    package var headers: [String: String]
    /// The content.
    package var body: [UInt8]
    /// Every field, in the order of declaration.
    package init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
