import HTTPServer

extension Request {
    /// Whether a program on this machine asks: the connection comes from loopback, and no proxy says that it passes on
    /// what somebody else asks.
    var isFromThisMachine: Bool {
        let host = remoteAddress.host
        guard host.hasPrefix("127.") || host == "0:0:0:0:0:0:0:1" else { return false }
        return !["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"]
            .contains(where: headers.contains)
    }
}
