import Foundation
import Glibc

/// Connections that follow what happens and read nothing more than the beginning.
struct IdleStreams: Sendable {
    /// Not all of them could be opened.
    struct OpeningError: Error, CustomStringConvertible {
        let description: String
    }

    private let descriptors: [Int32]

    /// Opens so many, each of which has got its first bytes.
    static func open(_ count: Int, port: UInt16, token: String) async throws -> IdleStreams {
        try await Aside.run {
            let request = HTTPText.get("/api/v1/events", token: token)
            var descriptors: [Int32] = []
            for _ in 0..<count {
                let descriptor = connect(port)
                guard descriptor >= 0, send(descriptor, request, request.count, 0) == request.count else {
                    for descriptor in descriptors { Glibc.close(descriptor) }
                    throw OpeningError(description: "only \(descriptors.count) of \(count) streams could be opened")
                }
                descriptors.append(descriptor)
            }
            for descriptor in descriptors {
                var byte: UInt8 = 0
                _ = recv(descriptor, &byte, 1, 0)
            }
            return IdleStreams(descriptors: descriptors)
        }
    }

    func close() {
        for descriptor in descriptors { Glibc.close(descriptor) }
    }

    private static func connect(_ port: UInt16) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return descriptor }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else {
            Glibc.close(descriptor)
            return -1
        }
        return descriptor
    }
}
