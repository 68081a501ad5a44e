import Templating
import Testing

struct CheckingTests {
    private let provided = VariableShape.record([
        "ticket": .record(["title": .value, "number": .value, "tags": .list(of: .value)]),
        "customer": .optional(.record(["name": .value])),
        "lines": .list(of: .record(["text": .value])),
        "note": .optional(.value),
    ])

    private func problems(_ source: String, partials: [String: String] = [:]) throws -> [String] {
        try Template(source, name: "mail").check(provided: provided, partials: TemplateLibrary(partials))
            .map(\.description)
    }

    @Test func `a template that uses only what is provided has no problems`() throws {
        let source = """
            {{ticket.title}} {{#ticket}}{{number}}{{#tags}}{{.}}{{/tags}}{{/ticket}}
            {{#customer}}{{name}}{{/customer}}{{customer.name}}{{^customer}}nobody{{/customer}}
            {{#lines}}{{text}} {{ticket.number}}{{/lines}}{{note}}{{#note}}{{.}}{{/note}}
            """
        #expect(try problems(source) == [])
    }

    @Test func `an unknown variable is named with its place and the likely name`() throws {
        #expect(
            try problems("Hello\n  {{ticket.titel}}") == [
                "mail:2:3: there is no variable \"ticket.titel\" here; did you mean \"ticket.title\"?"
            ])
    }

    @Test func `the right word in the wrong place is suggested`() throws {
        #expect(try problems("{{title}}").first?.hasSuffix("did you mean \"ticket.title\"?") == true)
    }

    @Test func `a word like no other gets no suggestion`() throws {
        #expect(try problems("{{weather}}") == ["mail:1:1: there is no variable \"weather\" here"])
    }

    @Test func `names are judged within their section`() throws {
        #expect(try problems("{{text}}").count == 1)
        #expect(try problems("{{#lines}}{{txt}}{{/lines}}").first?.hasSuffix("did you mean \"text\"?") == true)
        #expect(try problems("{{^lines}}{{text}}{{/lines}}").count == 1)
    }

    @Test func `unknown sections are problems, inverted ones too`() throws {
        #expect(try problems("{{#tickets}}{{x}}{{/tickets}}").count == 1)
        #expect(try problems("{{^tickets}}{{/tickets}}").count == 1)
    }

    @Test func `a record or a list cannot be written out`() throws {
        #expect(
            try problems("{{ticket}}{{lines}}") == [
                "mail:1:1: \"ticket\" holds several values; write a section {{#ticket}}…{{/ticket}} around its parts",
                "mail:1:11: \"lines\" holds several values; write a section {{#lines}}…{{/lines}} around its parts",
            ])
    }

    @Test func `a missing partial is a problem`() throws {
        #expect(
            try problems("{{>foter}}", partials: ["footer": ""]) == [
                "mail:1:1: there is no template \"foter\" to include; did you mean \"footer\"?"
            ])
    }

    @Test func `a partial is checked where it is included`() throws {
        let partials = ["line": "{{text}}"]
        #expect(try problems("{{#lines}}{{>line}}{{/lines}}", partials: partials) == [])
        #expect(try problems("{{>line}}", partials: partials).first?.hasPrefix("line:1:1: ") == true)
    }

    @Test func `a partial that includes itself is checked once`() throws {
        #expect(try problems("{{>a}}", partials: ["a": "{{#lines}}{{>a}}{{/lines}}{{x}}"]).count == 1)
    }

    @Test func `blocks are checked where the layout places them`() throws {
        let layout = ["layout": "{{#lines}}{{$line}}{{/line}}{{/lines}}"]
        #expect(try problems("{{<layout}}{{$line}}{{text}}{{/line}}{{/layout}}", partials: layout) == [])
        #expect(try problems("{{<layout}}{{$line}}{{txt}}{{/line}}{{/layout}}", partials: layout).count == 1)
    }
}
