import HTTPServer

/// A page of ours that somebody wanted to see before they were asked to sign in.
///
/// It goes through a field of a form that anybody can fill in, so that only a path of this very site is one: two slashes at
/// its beginning, or one and a backslash, would name another host.
struct WantedPath: Equatable, Sendable {
    private static let longest = 1000

    let text: String

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= Self.longest,
            bytes.dropFirst().first != UInt8(ascii: "/"),
            bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        // What begins or ends a session is no place to go back to.
        let path = text.prefix { $0 != "?" && $0 != "#" }
        guard path != SitePath.signOut.rawValue, !path.hasPrefix(SitePath.signIn.rawValue) else { return nil }
        self.text = text
    }

    /// What a request wanted to look at, or the record that it wanted to change; nil where it only wanted to be let in, or
    /// to change something else.
    init?(_ request: Request) {
        if request.method == .post {
            // Such as the reply to a ticket, sent after a long call: the words are kept in the browser, for that page.
            guard request.path.count == 3, Int64(request.path[1]) != nil, let kind = request.path.first,
                ["tickets", "deals", "accounts", "follow-ups", "checklists", "requests"].contains(kind)
            else { return nil }
            self.init("/\(kind)/\(request.path[1])")
            return
        }
        guard request.method == .get, request.rawTarget != SitePath.queue.rawValue,
            request.rawTarget != SitePath.account.rawValue
        else { return nil }
        self.init(request.rawTarget)
    }

    /// The same page as the address of a form that leads there.
    func after(_ path: SitePath) -> String { Address.path(path.rawValue, ["next": text]) }
}
