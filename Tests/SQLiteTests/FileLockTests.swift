import Foundation
import SQLite
import Testing

@Suite struct FileLockTests {
    let directory: TemporaryDirectory
    let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = FileLock.path(for: directory.file())
    }

    @Test func `a second owner is refused and told who the first is`() throws {
        let lock = try FileLock.acquire(path, note: "process 12, http://127.0.0.1:8080")
        let error = databaseError { try FileLock.acquire(path, note: "me") }
        #expect(error == .owned(path: path, note: "process 12, http://127.0.0.1:8080"))
        #expect(error?.description.contains("http://127.0.0.1:8080") == true)
        lock.release()
    }

    @Test func `a lock that was released can be taken again`() throws {
        try FileLock.acquire(path, note: "first").release()
        #expect(FileLock.note(at: path) == nil)
        let lock = try FileLock.acquire(path, note: "second")
        #expect(FileLock.note(at: lock.path) == "second")
    }

    @Test func `a lock ends with its last reference`() throws {
        _ = try FileLock.acquire(path, note: "first")
        #expect(databaseError { try FileLock.acquire(path, note: "second") } == nil)
    }

    @Test func `the owner can replace the note and others read it`() throws {
        let lock = try FileLock.acquire(path, note: "a long note at first")
        try lock.write(note: "short")
        #expect(FileLock.note(at: path) == "short")
        #expect(FileLock.path(for: "x.db") == "x.db.lock")
    }

    @Test func `only the owner of the data may read the note`() throws {
        let lock = try FileLock.acquire(path, note: "x")
        let mode = try FileManager.default.attributesOfItem(atPath: lock.path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `a place where no lock can be is named`() {
        let error = databaseError { try FileLock.acquire(directory.file("none/x.lock"), note: "") }
        #expect(error?.description.contains("No such file or directory") == true)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock"), "needs flock(1)"))
    func `the lock of a killed process is free at once`() throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/flock")
        // Without a fork (-F) it becomes `cat`, one process that holds the lock and answers when it has it.
        process.arguments = ["-F", path, "cat"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data([0x0A]))
        _ = output.fileHandleForReading.availableData
        #expect(databaseError { try FileLock.acquire(path, note: "") } == .owned(path: path, note: ""))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(databaseError { try FileLock.acquire(path, note: "") } == nil)
    }
}
