import Foundation
import Glibc

/// A client made of nothing but a socket, so that tests can send what no HTTP library would.
final class SocketClient: @unchecked Sendable {
    struct Reply {
        let status: Int
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        func header(_ name: String) -> String? {
            for line in head.split(separator: "\r\n") {
                if let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() {
                    return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                }
            }
            return nil
        }
    }

    enum Failure: Error {
        case connect(Int32)
        case closed(after: String)
        case silent(after: String)
    }

    let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let patience: Int32 = 20_000

    init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let reason = errno
            Glibc.close(descriptor)
            throw Failure.connect(reason)
        }
    }

    deinit { Glibc.close(descriptor) }

    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Sends everything; false when the server no longer takes it.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { rest in
                Glibc.send(descriptor, rest.baseAddress?.advanced(by: sent), rest.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Reads what has come; false at the end of the stream.
    private func fill() throws -> Bool {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, Self.patience) > 0 else {
            throw Failure.silent(after: String(decoding: buffer, as: UTF8.self))
        }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        if count <= 0 { return false }
        buffer += chunk[..<count]
        return true
    }

    /// Everything until the server closes.
    func readToEnd() throws -> String {
        while try fill() {}
        defer { buffer = [] }
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Everything up to and with this text.
    func read(until end: String) throws -> String {
        let wanted = Array(end.utf8)
        while true {
            if let range = buffer.firstRange(of: wanted) {
                defer { buffer.removeSubrange(..<range.upperBound) }
                return String(decoding: buffer[..<range.upperBound], as: UTF8.self)
            }
            guard try fill() else { throw Failure.closed(after: String(decoding: buffer, as: UTF8.self)) }
        }
    }

    /// One answer whose length is given.
    func readReply(hasBody: Bool = true) throws -> Reply {
        let head = try read(until: "\r\n\r\n")
        let status = Int(head.dropFirst(9).prefix(3)) ?? 0
        let bare = Reply(status: status, head: head, body: [])
        let length = hasBody ? Int(bare.header("Content-Length") ?? "0") ?? 0 : 0
        while buffer.count < length {
            guard try fill() else { throw Failure.closed(after: head) }
        }
        defer { buffer.removeSubrange(..<length) }
        return Reply(status: status, head: head, body: Array(buffer[..<length]))
    }

    func request(_ method: String, _ target: String, headers: String = "", body: String = "") throws -> Reply {
        let length = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
        send("\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n\(length)\(headers)\r\n\(body)")
        return try readReply(hasBody: method != "HEAD")
    }
}

/// Runs blocking code on a thread of its own, because the tasks that it waits for need the shared ones.
func blocking<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
    }
}
