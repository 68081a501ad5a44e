import HTTPServer
import Model
import Testing
import Workflows

/// The forms that approvals are asked for with, as an admin edits them.
@Suite struct RequestFormPageTests {
    private static let form = [
        "key": "discount", "name": "Discount", "text": "For <large> orders.", "department": "", "asks": "percent",
        "places": "3", "field-key-0": "percent", "label-0": "How much", "kind-0": "percent", "required-0": "yes",
        "maximum-0": "40", "field-key-1": "why", "label-1": "", "kind-1": "choice", "choices-1": "size, loyalty",
        "field-key-2": "", "kind-2": "text",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    private func stored(_ desk: Desk) throws -> FormDefinition {
        try #require(desk.environment.snapshot.configuration.forms[1])
    }

    @Test func `a form is made, changed field by field, disabled and enabled`() async throws {
        try await open { desk, browser in
            #expect(try await browser.get("/forms").text.contains("There is no form yet."))
            #expect(try await browser.get("/forms/new").text.contains("name=\"field-key-2\""))
            let added = try await browser.submit("/forms", Self.form)
            #expect(added.header("Location") == "/forms/1?done=saved", "\(added.text)")
            let form = try stored(desk)
            #expect(form.fields.map(\.key) == ["percent", "why"] && form.fields[0].maximum == 40)
            #expect(form.fields[1].choices == ["size", "loyalty"] && form.fields[1].label == "Why")
            let page = try await browser.get("/forms/1").text
            #expect(page.contains("For &lt;large&gt; orders.") && page.contains("value=\"size, loyalty\""))
            let changed = try await browser.submit(
                "/forms/1/changes",
                Self.form.merging(["field-key-1": "", "field-key-2": "until", "kind-2": "date"]) { $1 })
            #expect(changed.header("Location") == "/forms/1?done=saved", "\(changed.text)")
            #expect(try stored(desk).fields.map(\.key) == ["percent", "until"] && stored(desk).version == 2)
            try await browser.submit("/forms/1/state", ["enabled": "no"])
            #expect(try !stored(desk).isEnabled)
            try await browser.submit("/forms/1/state", ["enabled": "yes"])
            #expect(try await browser.get("/forms").text.contains("How much, Until") && stored(desk).isEnabled)
        }
    }

    @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/forms",
                Self.form.merging(["key": "Discount!", "maximum-0": "much", "asks": "moon", "name": ""]) { $1 })
            #expect(
                wrong.status == 422 && wrong.text.contains("id=\"maximum-0-wrong\"")
                    && wrong.text.contains("value=\"much\""))
            let more = try await browser.submit(
                "/forms", Self.form.merging(["key": "Discount!", "kind-1": "text", "asks": "moon", "name": ""]) { $1 })
            for id in ["key-wrong", "name-wrong", "asks-wrong", "field-key-1-wrong"] {
                #expect(more.text.contains("id=\"\(id)\""), "\(id)")
            }
            #expect(desk.environment.snapshot.configuration.forms.isEmpty)
        }
    }

    @Test func `there is room for more fields, and nothing is saved for that`() async throws {
        try await open { desk, browser in
            let more = try await browser.submit("/forms", Self.form.merging(["more": "yes"]) { $1 })
            #expect(more.status == 200 && more.text.contains("name=\"field-key-5\"") && more.text.contains("How much"))
            #expect(desk.environment.snapshot.configuration.forms.isEmpty)
        }
    }

    @Test func `nobody but an admin comes near`() async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .max)
            for path in ["/forms", "/forms/new"] { #expect(try await browser.get(path).status == 403) }
            #expect(try await browser.submit("/forms", Self.form).status == 403)
        }
    }
}
