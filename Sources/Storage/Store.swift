import BusinessTime
import Model
import SQLite
import Synchronization

/// A data file with everything in it: one owner, one writer, many readers.
///
/// ```swift
/// let store = try await Store.open("belay.db", creating: true, note: "pid 12", now: now)
/// let id = try await store.write { writer in try writer.insert(ticket) }
/// ```
///
/// What `write` returned is on disk.
package final class Store: Sendable {
    /// Where the data file is, as given.
    package let path: String
    /// What opening it did to a file that an older Belay wrote; nil where it was up to date, or new.
    package let upgrade: StoreUpgrade?
    private let lock: FileLock
    private let writer: Writer
    private let readers: ReaderPool
    private let listener = Mutex(Listener())

    /// A function by itself would be wrapped once more by every access through the lock, and soon take longer to call than
    /// all the rest.
    private struct Listener {
        var tell: (@Sendable (CommitNews) -> Void)?
    }

    /// The mark in the header of a data file, “Bely”.
    package static let applicationID: Int32 = 0x4265_6C79

    init(path: String, upgrade: StoreUpgrade?, lock: FileLock, writer: Writer, readers: ReaderPool) {
        self.path = path
        self.upgrade = upgrade
        self.lock = lock
        self.writer = writer
        self.readers = readers
    }

    /// Says whom to tell what a commit brought; called on the writer's thread, so it must be quick.
    package func onCommit(_ tell: @escaping @Sendable (CommitNews) -> Void) {
        listener.withLock { $0.tell = tell }
    }

    /// Runs `body` in a transaction, alone among writers, and returns once its work is durable; where it throws, nothing
    /// of it stays.
    package func write<R: Sendable>(_ body: @escaping @Sendable (StoreWriter) throws -> R) async throws -> R {
        let done: (R, CommitNews) = try await writer.write({ connection in
            let store = StoreWriter(connection)
            return (try body(store), store.news)
        }) { [self] done in
            if done.1.isWorthTelling { listener.withLock { $0.tell }?(done.1) }
        }
        return done.0
    }

    /// Runs `body` on one unchanging state of the data.
    package func read<R: Sendable>(_ body: @escaping @Sendable (StoreReader) throws -> R) async throws -> R {
        try await readers.read { try body(StoreReader($0)) }
    }

    /// Replaces what others read about the owner of the file.
    package func announce(_ note: String) throws(StoreError) {
        do { try lock.write(note: note) } catch { throw .database(error) }
    }

    /// Finishes what waits, tidies up and gives the file free.
    package func close() async {
        await readers.close()
        await writer.close()
        lock.release()
    }
}
