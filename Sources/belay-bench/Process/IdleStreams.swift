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
                let descriptor = LoopbackSocket.connect(port)
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
}
