import Glibc

/// What is done with files as a whole, and questions that SQLite answers only with "unable to open database file".
package enum DataFile {
    /// Makes an empty file that only its owner may read, where there is nothing yet; SQLite gives its side files the same mode.
    ///
    /// Without opening it: closing a descriptor would drop the locks that this process holds on the file through SQLite.
    static func create(at path: String) {
        _ = unsafe mknod(path, S_IFREG | 0o600, 0)
    }

    static func check(_ path: String, mode: OpenMode) throws(DatabaseError) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            switch errno {
            case ENOENT, ENOTDIR: break
            default: throw .notPermitted(path: path)
            }
            let directory = directory(of: path)
            guard unsafe stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw .noSuchDirectory(path: directory)
            }
            if case .readWriteCreate = mode { throw .notPermitted(path: path) }
            throw .noSuchFile(path: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        var rights = R_OK
        if case .readOnly = mode {} else { rights |= W_OK }
        guard unsafe access(path, rights) == 0 else { throw .notPermitted(path: path) }
    }

    static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

extension DataFile {
    /// Makes a name that was just given durable; a file system that cannot do so is let be.
    static func synchronizeDirectory(of path: String) {
        let descriptor = unsafe open(directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
