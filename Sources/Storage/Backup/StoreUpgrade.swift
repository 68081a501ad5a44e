/// What opening did to a file that an older Belay wrote.
package struct StoreUpgrade: Hashable, Sendable {
    /// The schema that the file had, as the number of its last migration.
    package var from: Int
    /// The schema that it has now.
    package var to: Int
    /// Where the file is as it was before.
    package var backup: String
}
