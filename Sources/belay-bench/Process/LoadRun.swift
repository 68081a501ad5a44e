import BenchBaselines
import Foundation

/// Requests sent over keep-alive connections by the light generator in C.
struct LoadRun: Sendable {
    /// What became of them.
    struct Outcome: Sendable {
        var done: Int
        var refused: Int
        /// Seconds.
        var elapsed: Double
        /// The generator's own processor time, in seconds.
        var cpu: Double
        /// For each request that was answered, in milliseconds.
        var latencies: [Double]
        /// The status each request got; 0 where it got none.
        var statuses: [UInt16]
        var firstRefusal: String

        var perSecond: Double { elapsed > 0 ? Double(done) / elapsed : 0 }
    }

    /// The server could not be reached, or refused what it should take.
    struct LoadError: Error, CustomStringConvertible {
        let description: String
    }

    private let bytes: [UInt8]
    private let offsets: [Int]
    private let port: UInt16
    private let connections: Int
    private let seconds: Double

    init(requests: [[UInt8]], port: UInt16, connections: Int, seconds: Double) {
        bytes = Array(requests.joined())
        var offsets = [0]
        for request in requests { offsets.append((offsets.last ?? 0) + request.count) }
        self.offsets = offsets
        self.port = port
        self.connections = connections
        self.seconds = seconds
    }

    /// Sends them on this thread.
    func run() throws(LoadError) -> Outcome {
        let count = offsets.count - 1
        var latencies = [UInt32](repeating: 0, count: count)
        var statuses = [UInt16](repeating: 0, count: count)
        var result = bench_load_result()
        let problem = bytes.withUnsafeBufferPointer { bytes in
            offsets.withUnsafeBufferPointer { offsets in
                var load = bench_load(
                    port: port, connections: Int32(connections), bytes: bytes.baseAddress,
                    offsets: UnsafeRawPointer(offsets.baseAddress)?.assumingMemoryBound(to: Int.self), count: count,
                    seconds: seconds)
                return bench_run_load(&load, &latencies, &statuses, &result)
            }
        }
        guard problem == 0 else {
            throw LoadError(description: "nothing listens on port \(port): \(String(cString: strerror(problem)))")
        }
        let refusal = withUnsafeBytes(of: &result.first_refusal) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return Outcome(
            done: Int(result.done), refused: Int(result.refused), elapsed: result.elapsed, cpu: result.cpu,
            latencies: zip(latencies, statuses).filter { $0.1 != 0 }.map { Double($0.0) / 1000 }, statuses: statuses,
            firstRefusal: refusal)
    }

    /// Sends them on a thread of its own; throws where one was refused.
    func runAside() async throws -> Outcome {
        let outcome = try await Aside.run { try run() }
        guard outcome.refused == 0 else {
            throw LoadError(
                description: "\(outcome.refused) requests were refused, the first with \(outcome.firstRefusal)")
        }
        return outcome
    }
}
