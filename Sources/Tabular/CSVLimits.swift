/// How large the parts of a file may be, so that a broken or hostile one cannot fill the memory.
package struct CSVLimits: Sendable, Equatable {
    /// The longest field, in bytes.
    package var fieldBytes: Int
    /// The longest row, in bytes, delimiters and quotes not counted.
    package var rowBytes: Int
    /// The most columns a file may have.
    package var columns: Int

    /// Limits of 1 MiB a field, 8 MiB a row and 1,000 columns unless told otherwise.
    package init(fieldBytes: Int = 1 << 20, rowBytes: Int = 8 << 20, columns: Int = 1_000) {
        self.fieldBytes = fieldBytes
        self.rowBytes = rowBytes
        self.columns = columns
    }
}
