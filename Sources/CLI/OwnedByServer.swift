/// A running server owns the data file; it can run the command instead.
struct OwnedByServer: Error {
    /// What the server left beside the file.
    let note: OwnersNote
}
