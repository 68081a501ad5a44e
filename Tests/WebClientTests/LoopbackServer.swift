import Foundation
import Glibc
import Synchronization

/// A receiver on 127.0.0.1 with one thread for each connection, which says exactly the bytes a test wants said.
final class LoopbackServer: Sendable {
    struct Request: Sendable {
        var line = ""
        var headers: [String: String] = [:]
        var body: [UInt8] = []
    }

    enum Answer: Sendable {
        /// These bytes, and the connection is kept.
        case say(String)
        /// These bytes, and the connection is closed.
        case sayAndClose(String)
        /// Nothing, until the client goes away.
        case hang
        /// These bytes, and then nothing until the client goes away.
        case sayAndHang(String)
    }

    private struct State {
        var connections: [Int32] = []
        var connectionCount = 0
        var requests: [Request] = []
        var departed = 0
        var whenDeparted: [CheckedContinuation<Void, Never>] = []
        var whenRequested: [CheckedContinuation<Void, Never>] = []
    }

    struct CannotListen: Error {}

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())
    private let answer: @Sendable (Request) -> Answer

    static func ok(_ body: String, headers: String = "") -> String {
        "HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    /// `accepts: false` leaves connections unanswered in the kernel's queue.
    init(
        backlog: Int32 = 256, accepts: Bool = true,
        answer: @escaping @Sendable (Request) -> Answer = { _ in .say(LoopbackServer.ok("ok")) }
    ) throws {
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let fd = listener
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(fd, $0, length) == 0 && listen(fd, backlog) == 0 && getsockname(fd, $0, &length) == 0
            }
        }
        guard bound else { throw CannotListen() }
        port = UInt16(bigEndian: address.sin_port)
        if accepts { Thread.detachNewThread { self.acceptConnections() } }
    }

    var url: String { "http://127.0.0.1:\(port)/hook" }
    var connectionCount: Int { state.withLock { $0.connectionCount } }
    var requests: [Request] { state.withLock { $0.requests } }

    /// Returns when a client has closed a connection.
    func aDeparture() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.departed == 0 { state.whenDeparted.append(continuation) }
                return state.departed > 0
            }
            if isOver { continuation.resume() }
        }
    }

    /// Returns when a request has come in.
    func aRequest() async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.requests.isEmpty { state.whenRequested.append(continuation) }
                return !state.requests.isEmpty
            }
            if isThere { continuation.resume() }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        state.withLock { for fd in $0.connections { shutdown(fd, Int32(SHUT_RDWR)) } }
    }

    private func acceptConnections() {
        while true {
            let fd = accept(listener, nil, nil)
            guard fd >= 0 else { return }
            state.withLock {
                $0.connections.append(fd)
                $0.connectionCount += 1
            }
            Thread.detachNewThread { self.serve(fd) }
        }
    }

    private func serve(_ fd: Int32) {
        var buffer: [UInt8] = []
        converse: while let request = readRequest(fd, &buffer) {
            let waiting = state.withLock { state in
                state.requests.append(request)
                defer { state.whenRequested = [] }
                return state.whenRequested
            }
            for continuation in waiting { continuation.resume() }
            switch answer(request) {
            case .say(let text): write(fd, text)
            case .sayAndClose(let text):
                write(fd, text)
                break converse
            case .sayAndHang(let text):
                write(fd, text)
                fallthrough
            case .hang:
                var byte: UInt8 = 0
                while recv(fd, &byte, 1, 0) > 0 {}
                break converse
            }
        }
        let waiting = state.withLock { state in
            state.connections.removeAll { $0 == fd }
            close(fd)
            state.departed += 1
            defer { state.whenDeparted = [] }
            return state.whenDeparted
        }
        for continuation in waiting { continuation.resume() }
    }

    private func readRequest(_ fd: Int32, _ buffer: inout [UInt8]) -> Request? {
        while true {
            if let (request, length) = parse(buffer) {
                buffer.removeFirst(length)
                return request
            }
            var chunk = [UInt8](repeating: 0, count: 16_384)
            let count = recv(fd, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            buffer += chunk.prefix(count)
        }
    }

    private func parse(_ buffer: [UInt8]) -> (Request, length: Int)? {
        guard let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var request = Request(line: lines[0])
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            request.headers[parts[0].lowercased()] =
                parts.count < 2 ? "" : parts[1].trimmingCharacters(in: .whitespaces)
        }
        let length = Int(request.headers["content-length"] ?? "0") ?? 0
        guard buffer.count >= end.upperBound + length else { return nil }
        request.body = Array(buffer[end.upperBound..<(end.upperBound + length)])
        return (request, end.upperBound + length)
    }

    private func write(_ fd: Int32, _ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            sent += count
        }
    }
}
