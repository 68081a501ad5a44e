package import Model
import SQLite

/// Reads and changes the data inside one transaction; only valid inside the closure that it was handed to.
package final class StoreWriter: StoreReader {
    /// What this transaction brings, told after its commit.
    package var news = CommitNews()
    /// By which door whoever acts came in; goes into every event that says nothing else.
    package var origin = Origin.belay
}
