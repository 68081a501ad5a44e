/// One event of an event stream (HTML Living Standard, section 9.2).
package struct ServerSentEvent: Sendable, Equatable {
    /// What the client sends as `Last-Event-ID` when it comes back; line breaks and zero bytes are left out.
    package var id: String?
    /// The event's type; nil is `message` to the client. Line breaks are left out.
    package var event: String?
    /// The content; each of its lines becomes a line of its own.
    package var data: String?
    /// How long the client waits before it comes back, sent in whole milliseconds.
    package var retry: Duration?
    /// Text that the client ignores: a heartbeat that keeps the connection from being taken for dead.
    package var comment: String?

    /// An event.
    package init(
        id: String? = nil, event: String? = nil, data: String? = nil, retry: Duration? = nil, comment: String? = nil
    ) {
        self.id = id
        self.event = event
        self.data = data
        self.retry = retry
        self.comment = comment
    }

    /// An empty comment, which the client ignores.
    package static var heartbeat: ServerSentEvent { ServerSentEvent(comment: "") }

    /// The event as it goes over the wire.
    package var encoded: [UInt8] {
        var text = ""
        for line in Self.lines(comment) { text += ":\(line)\n" }
        if let id { text += "id: \(Self.oneLine(id))\n" }
        if let event { text += "event: \(Self.oneLine(event))\n" }
        if let retry {
            let (seconds, attoseconds) = retry.components
            text += "retry: \(max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000))\n"
        }
        for line in Self.lines(data) { text += "data: \(line)\n" }
        return Array((text + "\n").utf8)
    }

    private static func lines(_ text: String?) -> [Substring] {
        guard let text else { return [] }
        // "\r\n" is one Character and a newline of its own.
        return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    }

    private static func oneLine(_ text: String) -> String {
        text.filter { $0 != "\n" && $0 != "\r" && $0 != "\r\n" && $0 != "\0" }
    }
}
