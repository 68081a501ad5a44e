import Foundation
import Glibc
import Testing

@testable import CLI

struct SupervisorTests {
    /// A socket as a service manager has one, and what came to it.
    private final class Listening {
        let path: String
        private let descriptor: Int32

        init() throws {
            path = "/tmp/belay-notify-\(UUID().uuidString.prefix(8))"
            descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
            let code = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            try #require(code == 0)
        }

        deinit {
            close(descriptor)
            unlink(path)
        }

        /// The next message that is there; nil where none is.
        func next() -> String? {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
        }
    }

    @Test func `the manager hears that all is ready, alive, and stopping`() throws {
        let manager = try Listening()
        let service = Supervisor(variables: ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "60000000"])
        service.ready("Serving at http://127.0.0.1:8080")
        service.isAlive()
        service.stopping()
        #expect(manager.next() == "READY=1\nSTATUS=Serving at http://127.0.0.1:8080")
        #expect(manager.next() == "WATCHDOG=1")
        #expect(manager.next() == "STOPPING=1")
        #expect(manager.next() == nil)
        #expect(service.watchdog == .seconds(30))
    }

    @Test(arguments: [[:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "relative"], ["WATCHDOG_USEC": "60000000"]])
    func `without a manager nothing is said`(variables: [String: String]) {
        let service = Supervisor(variables: variables)
        service.ready("Serving")
        #expect(service.watchdog == nil)
    }

    @Test func `a server that is started by a manager tells it`() async throws {
        let manager = try Listening()
        let desk = try await CommandDesk()
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        let output = OutputSink(standardOutput: { line.yield($0) }, standardError: { _ in })
        var surroundings = desk.surroundings(["serve", "--listen", "127.0.0.1:0", "--json"], output: output)
        surroundings.variables = ["NOTIFY_SOCKET": manager.path]
        let started = surroundings
        let server = Task { await BelayCommand.run(started) }
        for await _ in lines { break }
        #expect(manager.next()?.hasPrefix("READY=1\nSTATUS=Serving at http://127.0.0.1:") == true)
        server.cancel()
        #expect(await server.value == .succeeded)
        #expect(manager.next() == "STOPPING=1")
    }
}
