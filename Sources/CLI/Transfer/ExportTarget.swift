import Foundation

/// Where an export goes: standard output, or a file that was not there before and is there whole or not at all.
struct ExportTarget {
    private let handle: FileHandle?
    private let path: String?
    private let output: OutputSink

    /// A target; nil: standard output. Throws where something is there already, or nothing may be made there.
    init(_ path: String?, output: OutputSink) throws(CommandError) {
        self.path = path
        self.output = output
        guard let path else {
            handle = nil
            return
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandError("\(path) exists already and is left as it is. Name another file, or move it away.")
        }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw CommandError("\(path) cannot be written. Check that its folder is there, and its permissions.") }
        self.handle = handle
    }

    func write(_ bytes: [UInt8]) throws {
        if let handle {
            try handle.write(contentsOf: bytes)
        } else {
            output.write(String(decoding: bytes, as: UTF8.self))
            if let failure = output.failure { throw CommandError("The export was not written whole: \(failure)") }
        }
    }

    /// What was written is on disk.
    func finish() throws {
        try handle?.synchronize()
        try handle?.close()
    }

    /// Half an export is none.
    func discard() {
        try? handle?.close()
        if let path { try? FileManager.default.removeItem(atPath: path) }
    }
}
