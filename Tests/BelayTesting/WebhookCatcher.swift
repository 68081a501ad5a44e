import Foundation
package import HTTPServer
import Synchronization

/// A receiver on loopback that keeps every webhook it is sent.
package final class WebhookCatcher: Sendable {
    /// A webhook as it came.
    package struct Caught: Sendable {
        /// The header fields.
        package let headers: [(name: String, value: String)]
        /// The body.
        package let body: [UInt8]

        /// A header's value, found in either letter case; empty where there is none.
        package subscript(name: String) -> String {
            headers.first { $0.name.lowercased() == name.lowercased() }?.value ?? ""
        }

        /// The body as text.
        package var text: String { String(decoding: body, as: UTF8.self) }

        /// The value at a path of names and places in the body, such as `data.to.name` or `blocks.0.text`.
        package func value(_ path: String) -> Any? {
            var value = try? JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed)
            for part in path.split(separator: ".") {
                if let list = value as? [Any], let place = Int(part) {
                    value = list.indices.contains(place) ? list[place] : nil
                } else {
                    value = (value as? [String: Any])?[String(part)]
                }
            }
            return value
        }
    }

    private struct State {
        var caught: [Caught] = []
        var waiting: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private final class Box: Sendable {
        let state = Mutex(State())
    }

    private let box: Box
    private let server: Server
    /// Where it listens.
    package let port: UInt16

    /// Begins to listen; `answer` is asked with the number of the message, from 1.
    package init(answer: @escaping @Sendable (Int) -> Response = { _ in .empty(.noContent) }) throws {
        let box = Box()
        self.box = box
        server = Server(
            handler: Handler { request in
                let caught = Caught(headers: request.headers.all, body: request.body)
                let (number, ready) = box.state.withLock { state in
                    state.caught.append(caught)
                    let count = state.caught.count
                    let ready = state.waiting.filter { $0.count <= count }
                    state.waiting.removeAll { $0.count <= count }
                    return (count, ready)
                }
                for waiter in ready { waiter.continuation.resume() }
                return answer(number)
            }, onError: { _, _ in })
        port = try server.start(host: "127.0.0.1", port: 0).port
    }

    /// The address to send to.
    package var url: String { "http://127.0.0.1:\(port)/hook" }

    /// All that came, in order.
    package var caught: [Caught] { box.state.withLock { $0.caught } }

    /// Returns when so many have come.
    package func wait(for count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = box.state.withLock { state in
                if state.caught.count < count { state.waiting.append((count, continuation)) }
                return state.caught.count >= count
            }
            if isThere { continuation.resume() }
        }
    }

    /// Closes everything.
    package func stop() async { await server.stop(grace: .seconds(1)) }
}
