/// A running server owns the data file; it can run the command instead.
struct OwnedByServer: Error, CustomStringConvertible {
    /// What the server left beside the file.
    let note: OwnersNote

    /// For commands that only work where no server owns the file; never the note itself, which holds the key.
    var description: String {
        "“\(note.command)” (process \(note.process)) owns the data file. Stop it and try again, or name another file with --data."
    }
}
