/// What a restored backup came to.
package struct RestoredFile: Sendable, Hashable {
    /// What the file holds now.
    package var file: StoredFile
    /// Where the file is that was there before; nil where there was none.
    package var earlier: String?
}
