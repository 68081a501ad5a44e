import BenchBaselines
import Foundation

/// A server in a process of its own, to be measured from its start and to be killed.
struct ServerProcess {
    let process: ChildProcess
    let port: UInt16
    /// From its start until it answered `/readyz`, in milliseconds.
    let startMilliseconds: Double

    /// Starts a server on a data file and waits until it is ready.
    init(data path: String) throws {
        let began = bench_now()
        let child = try ChildProcess([try Self.executable(), "--serve", path])
        guard let line = child.readLine(), let port = Self.port(line) else {
            child.kill()
            throw ChildProcess.StartError(description: "the server did not say that it is ready")
        }
        guard try LoadRun(requests: [HTTPText.get("/readyz")], port: port, connections: 1, seconds: 10).run().done == 1
        else {
            child.kill()
            throw ChildProcess.StartError(description: "the server did not answer")
        }
        process = child
        self.port = port
        startMilliseconds = (bench_now() - began) * 1000
    }

    /// From the line in which the server says where it serves.
    private static func port(_ line: String) -> UInt16? {
        struct Ready: Decodable {
            var address: String
        }
        let ready = try? JSONDecoder().decode(Ready.self, from: Data(line.utf8))
        return ready?.address.split(separator: ":").last.flatMap { UInt16($0) }
    }

    /// This program.
    private static func executable() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}
