/// What can go wrong between Belay and its data file; holds SQL texts but never the values bound to them, so that no personal
/// data gets into logs.
@usableFromInline
package enum DatabaseError: Error, Hashable, Sendable {
    /// SQLite refused: its extended code, its message, and the statement where there was one.
    case engine(ResultCode, message: String, sql: String?)
    /// A statement got more or fewer values than it has parameters.
    case wrongNumberOfValues(expected: Int, given: Int, sql: String)
    /// A value that SQLite cannot keep, such as a number that is none.
    case unusableValue(parameter: Int, reason: String, sql: String)
    /// A column holds something else than the reader expected.
    case unreadable(column: String, reason: String, sql: String)
    /// A text that should be one statement holds none, or several.
    case notOneStatement(sql: String)
    /// There is no file at this path, and the mode does not create one.
    case noSuchFile(path: String)
    /// The directory the file should be in does not exist.
    case noSuchDirectory(path: String)
    /// The path names a directory or something else that is not a regular file.
    case notAFile(path: String)
    /// The process may not read or write the file or its directory.
    case notPermitted(path: String)
    /// Something is at this path already, and is not overwritten.
    case fileExists(path: String)
    /// The file is not an SQLite database.
    case notADatabase(path: String)
    /// The file is an SQLite database of another program, whose `application_id` this is.
    case foreignFile(path: String, applicationID: Int32)
    /// The file was written by a newer version: it knows a migration beyond the last one known here.
    case newerFile(path: String, found: Int, known: Int)
    /// The file lacks migrations, and this caller does not apply them.
    case olderFile(path: String, found: Int, known: Int)
    /// A migration that the file already has differs from the one of that number known here.
    case changedMigration(number: Int, name: String)
    /// The list of migrations is not numbered 1, 2, 3 and so on: a programming error.
    case misnumberedMigration(number: Int, name: String)
    /// A migration leaves rows that refer to nothing.
    case brokenReferences(migration: String, table: String)
    /// Another process owns the file; what that process wrote into the lock's note.
    case owned(path: String, note: String)
    /// The lock's file cannot be opened or written; the system's reason.
    case lockFailed(path: String, reason: String)
    /// The writer or the readers are closed.
    case closed
    /// So many calls are waiting already that another one would wait too long.
    case overloaded(waiting: Int)
    /// SQLite rolled the whole transaction back underneath a caller that did not pass the error on.
    case transactionLost
}
