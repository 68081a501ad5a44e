/// How large the parts of a line may be, so that a broken or hostile file cannot fill the memory.
package struct JSONLimits: Sendable, Equatable {
    /// The longest line, in bytes.
    package var lineBytes: Int
    /// The longest text or number, in bytes; a number has to be far shorter.
    package var textBytes: Int
    /// The most values that a line may have, those in lists counted.
    package var values: Int
    /// How deep objects and lists may be nested, the line's own object counted.
    package var depth: Int

    /// The longest number, in bytes: more digits than any amount, time or number of a record has.
    static let numberBytes = 40
    /// The longest name of a value with the names of all objects around it, in bytes.
    static let nameBytes = 1_000

    /// Limits of 8 MiB a line, 1 MiB a text (as a field and a row of CSV), 10,000 values and a depth of 16 unless told
    /// otherwise.
    package init(lineBytes: Int = 8 << 20, textBytes: Int = 1 << 20, values: Int = 10_000, depth: Int = 16) {
        self.lineBytes = lineBytes
        self.textBytes = textBytes
        self.values = values
        self.depth = depth
    }
}
