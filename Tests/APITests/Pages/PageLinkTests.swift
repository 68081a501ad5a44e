import Foundation
import HTTPServer
import Testing

/// Where the links of all pages lead.
@Suite struct PageLinkTests {
    @Test(arguments: [Desk.Colleague.ann, .lea, .admin])
    func `every link that somebody sees leads to a page that they may see`(_ colleague: Desk.Colleague) async throws {
        try await Desk.open { desk in
            _ = try await FurnishedDesk(desk)
            let browser = try await desk.browser(of: colleague)
            var waiting = [(path: "/tickets", from: "the beginning")]
            var seen: Set<String> = []
            while let (path, from) = waiting.popLast() {
                guard seen.insert(Self.kind(of: path)).inserted else { continue }
                var reply = try await browser.get(path)
                if reply.status == 303, let place = reply.header("Location") { reply = try await browser.get(place) }
                #expect(reply.status == 200, "\(from) leads to \(path)")
                guard reply.header("Content-Type")?.hasPrefix("text/html") == true, path != "/api/docs" else {
                    continue
                }
                let page = reply.text
                for link in Self.links(in: page) {
                    if link.hasPrefix("#") {
                        let mark = link.dropFirst()
                        #expect(page.contains("id=\"\(mark)\""), "\(path) has no \(link)")
                    } else if link.hasPrefix("/") {
                        waiting.append((link.components(separatedBy: "#")[0], path))
                    }
                }
            }
            // There are some forty kinds of pages for an agent, and twice as many for an admin.
            #expect(seen.count > (colleague == .admin ? 80 : 35), "\(seen.sorted())")
        }
    }

    /// What a link points to, whatever it asks for there: its path and the names in its query.
    private static func kind(of path: String) -> String {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return parts[0] }
        let names = parts[1].split(separator: "&").map { $0.prefix { $0 != "=" } }
        return parts[0] + "?" + names.sorted().joined(separator: "&")
    }

    private static func links(in page: String) -> [String] {
        page.components(separatedBy: "<a ").dropFirst().compactMap { tag -> String? in
            let attributes = tag.prefix { $0 != ">" }
            guard let start = attributes.range(of: "href=\"") else { return nil }
            return String(attributes[start.upperBound...].prefix { $0 != "\"" })
                .replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
        }
    }
}
