/// The largest bodies that routes take, in bytes.
enum BodyLimit {
    /// Fields, decisions and reasons.
    static let fields = 64 * 1024
    /// A message of 100,000 characters fits, even where each is written as `\uXXXX`.
    static let message = 1024 * 1024
    /// A file of 8,000,000 characters, most of which are one byte each.
    static let file = 16 * 1024 * 1024
    /// A command and its standard input.
    static let command = 64 * 1024 * 1024
}
