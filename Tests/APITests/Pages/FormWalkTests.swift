import HTTPServer
import Testing

/// All forms of all pages, as an admin finds them.
@Suite struct FormWalkTests {
    /// A form, and a page that it is on.
    private struct Found: Sendable {
        var page: String
        var form: SentForm
    }

    /// The forms of every page that links lead to, each once, with the page it is on.
    private func forms(of browser: Browser) async throws -> [Found] {
        var waiting = ["/tickets", "/account"]
        var seen: Set<String> = []
        var actions: Set<String> = []
        var found: [Found] = []
        while let path = waiting.popLast() {
            guard seen.insert(path.filter { !$0.isNumber }).inserted else { continue }
            var reply = try await browser.get(path)
            if reply.status == 303, let place = reply.header("Location") { reply = try await browser.get(place) }
            guard reply.header("Content-Type")?.hasPrefix("text/html") == true, path != "/api/docs" else { continue }
            for form in SentForm.all(in: reply.text)
            where actions.insert(form.action + form.fields.map(\.name).joined()).inserted {
                found.append(Found(page: path, form: form))
            }
            waiting += reply.text.matches(of: /<a [^>]*href="(\/[^"#]*)/).map {
                String($0.1).replacing("&amp;", with: "&")
            }
        }
        #expect(found.count > 100, "\(found.count)")
        return found
    }

    private static func changesOneThing(_ found: Found) -> Bool {
        // What is typed there replaces nothing that anybody else changes.
        let others = ["/account/tokens", "/account/absence", "/absence", "/presence", "/views/"]
        let action = found.form.action
        return !found.form.filled.isEmpty && (action.contains { $0.isNumber } || action == "/settings")
            && !others.contains { action.contains($0) }
    }

    @Test func `a form that changes what is there says what it was made from, so that nobody’s change is undone`()
        async throws
    {
        try await Desk.open { desk in
            _ = try await FurnishedDesk(desk)
            let browser = try await desk.browser(of: .admin)
            let changing = try await forms(of: browser).filter(Self.changesOneThing)
            for found in changing {
                #expect(found.form.saysWhatItWas, "\(found.page) sends \(found.form.filled) to \(found.form.action)")
            }
            #expect(changing.count > 15, "\(changing.count)")
        }
    }

    @Test(arguments: [Int64.min, .max])
    func `a number at the edge of what there is ends nothing`(_ edge: Int64) async throws {
        try await Desk.open { desk in
            _ = try await FurnishedDesk(desk)
            let browser = try await desk.browser(of: .admin)
            let all = try await forms(of: browser)
            var sent = 0
            for form in all.map(\.form) where !form.action.hasPrefix("/sign-out") {
                // A session that such a form has ended is begun again.
                if try await browser.get("/account").status == 303 { _ = try await browser.signInAgain() }
                var addresses = [form.action.replacing(/version=[0-9]+/) { _ in "version=\(edge)" }]
                addresses.append(form.action.replacing(/\/[0-9]+/) { _ in "/\(edge)" })
                for address in Set(addresses) where address != form.action {
                    let reply = try await browser.post(address, many: form.sent(with: nil))
                    #expect(reply.status < 500, "\(address)")
                    sent += 1
                }
                for (index, field) in form.fields.enumerated() where Int64(field.value) != nil {
                    let fields = form.sent(with: (index, String(edge)))
                    let reply = try await browser.post(
                        form.action, many: fields)
                    #expect(reply.status < 500, "\(form.action) \(field.name)")
                    sent += 1
                }
            }
            #expect(sent > 120, "\(sent)")
        }
    }

    @Test func `a form without the proof that it was made for its sender does nothing`() async throws {
        try await Desk.open { desk in
            _ = try await FurnishedDesk(desk)
            let browser = try await desk.browser(of: .admin)
            for found in try await forms(of: browser) {
                let (page, form) = (found.page, found.form)
                let fields = form.sent(with: nil) + [("form-token", "made-up")]
                let reply = try await browser.post(form.action, many: fields)
                #expect(reply.status == 403, "\(page) sends to \(form.action): \(reply.status)")
            }
        }
    }
}
