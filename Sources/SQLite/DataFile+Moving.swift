import Glibc

extension DataFile {
    /// Gives a file another name on the same file system, for good even if the machine stops at once.
    package static func move(_ path: String, to destination: String) throws(DatabaseError) {
        guard unsafe rename(path, destination) == 0 else { throw .notPermitted(path: destination) }
        synchronizeDirectory(of: destination)
    }

    /// Whether something is at a path.
    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Whether two paths lead to one file; false where one leads nowhere.
    package static func areSame(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Removes a file where there is one.
    package static func remove(_ path: String) { _ = unsafe unlink(path) }
}
