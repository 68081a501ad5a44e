/// Which page a form is on, by the address that it is sent to.
struct FormPages: Sendable {
    private let patterns: [[Substring]]

    /// The patterns of all pages, such as `/tickets/{number}`.
    init(patterns: [String]) { self.patterns = patterns.map { $0.split(separator: "/") } }

    /// The page nearest above an address, such as `/tickets/12` for `/tickets/12/replies`; nil: none.
    func page(of path: [String]) -> String? {
        for count in (1..<max(path.count, 1)).reversed() {
            let above = path.prefix(count)
            let isPage = patterns.contains { pattern in
                pattern.count == count && zip(pattern, above).allSatisfy { $0.hasPrefix("{") || $0[...] == $1[...] }
            }
            if isPage, let place = WantedPath("/" + above.joined(separator: "/")) { return place.text }
        }
        return nil
    }
}
