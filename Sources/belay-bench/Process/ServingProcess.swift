import Foundation

/// What a process started with `--serve` does: serves a data file, says where, and ends with its input, so that none is
/// left behind.
enum ServingProcess {
    static func run(data path: String) async throws -> Int32 {
        let host = try await BenchHost.start(data: path, delivering: true)
        _ = Output.print("ready \(host.port)")
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                while !FileHandle.standardInput.availableData.isEmpty {}
                continuation.resume()
            }
        }
        await host.stop()
        return 0
    }
}
