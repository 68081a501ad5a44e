import Foundation
import Synchronization

/// What the groups of one run share: the options, a folder for their files, and the file with many tickets.
final class BenchRun: Sendable {
    let options: BenchOptions
    let folder: URL
    private let filled = Mutex<[Int: String]>([:])

    init(_ options: BenchOptions) throws {
        self.options = options
        let base = options.folder.map { URL(filePath: $0, directoryHint: .isDirectory) }
        folder = (base ?? FileManager.default.temporaryDirectory)
            .appending(path: "belay-bench-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A path for a file that is not there yet.
    func path(_ name: String) -> String { folder.appending(path: "\(name).db").path() }

    /// A data file with so many open tickets, filled when it is first asked for.
    func filledFile(_ tickets: Int) async throws -> String {
        if let known = filled.withLock({ $0[tickets] }) { return known }
        let path = path("filled-\(tickets)")
        Output.note("  filling a data file with \(tickets) open tickets")
        try await TicketFill.fill(path, tickets: tickets)
        filled.withLock { $0[tickets] = path }
        return path
    }

    /// So often in a quick run, else so often, unless the options say how often.
    func repetitions(_ quick: Int, _ thorough: Int) -> Int { options.rounds ?? (options.quick ? quick : thorough) }

    func removeFile(_ path: String) {
        for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    func removeFiles() { try? FileManager.default.removeItem(at: folder) }
}
