import Glibc
import Synchronization

/// The ownership of a data file, as an advisory lock on a file beside it. The lock goes with its process, however that ends.
///
/// The owner leaves a note in the lock's file (its process, its address), which others read without the lock.
package final class FileLock: Sendable {
    /// Where the lock's file is.
    package let path: String
    private let descriptor: Mutex<Int32?>

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// The lock's file of a data file.
    package static func path(for dataFile: String) -> String { dataFile + ".lock" }

    /// Takes the lock and writes the note; `DatabaseError.owned` with the owner's note where somebody has it already.
    package static func acquire(_ path: String, note: String) throws(DatabaseError) -> FileLock {
        // The lock belongs to this opening of the file (flock(2)), so that two owners in one process exclude each other too.
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            guard reason == EWOULDBLOCK else { throw failure(path, reason) }
            throw .owned(path: path, note: self.note(at: path) ?? "")
        }
        let lock = FileLock(path: path, descriptor: descriptor)
        try lock.write(note: note)
        return lock
    }

    /// Replaces the note, for what the owner learns only later, such as the port it listens on.
    package func write(note: String) throws(DatabaseError) {
        let failed = descriptor.withLock { descriptor in
            guard let descriptor else { return true }
            let bytes = Array(note.utf8)
            guard ftruncate(descriptor, 0) == 0 else { return true }
            return unsafe pwrite(descriptor, bytes, bytes.count, 0) != bytes.count
        }
        if failed { throw Self.failure(path) }
    }

    /// The note that the last owner left, nil where there is none; says nothing about whether that owner still runs.
    package static func note(at path: String) -> String? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Gives the lock up and empties the note; the file stays, since removing it could part two later owners.
    package func release() {
        descriptor.withLock { descriptor in
            guard let held = descriptor else { return }
            ftruncate(held, 0)
            close(held)
            descriptor = nil
        }
    }

    private static func failure(_ path: String, _ reason: Int32 = errno) -> DatabaseError {
        .lockFailed(path: path, reason: unsafe strerror(reason).map { unsafe String(cString: $0) } ?? "unknown")
    }
}
