/// Why a backup was not put in the place of a data file; nothing was changed then.
package enum RestoreRefusal: Error, Hashable, Sendable {
    /// There is a data file, and it was not said that it may be replaced.
    case occupied(path: String)
    /// Something is wrong with the backup.
    case unsound(StoredFile)
    /// The file to restore is the data file itself.
    case same(path: String)
}
