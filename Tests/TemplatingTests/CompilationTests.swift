import Templating
import Testing

struct CompilationTests {
    @Test(arguments: [
        (
            "Hello\n  {{#name}}x",
            "mail:2:3: \"name\" is opened here but never closed; add {{/name}}"
        ),
        (
            "{{#a}}\n{{#b}}{{/a}}",
            "mail:2:7: {{/a}} closes another section than \"b\", which is open since line 2, column 1; "
                + "close that first with {{/b}}"
        ),
        (
            "ä {{/a}}",
            "mail:1:3: {{/a}} closes nothing; open the section with {{#a}} or remove this tag"
        ),
        ("a\n\n{{name", "mail:3:1: this tag is not closed; end it with }}"),
        ("{{{name}}", "mail:1:1: this tag is not closed; end it with }}}"),
        ("{{}}", "mail:1:1: this tag has no name; write the variable's name between the delimiters"),
        ("{{a b}}", "mail:1:1: \"a b\" is not a name; use names without spaces, joined by single dots"),
        ("{{a..b}}", "mail:1:1: \"a..b\" is not a name; use names without spaces, joined by single dots"),
        ("{{=<%=}}", "mail:1:1: \"<%\" does not set delimiters; write two of them, as in {{=<% %>=}}"),
    ])
    func `an error says where, what and what to do`(source: String, message: String) throws {
        let error = #expect(throws: TemplateError.self) { try Template(source, name: "mail") }
        #expect(error?.description == message)
    }

    @Test func `a library names the file that is wrong`() {
        let error = #expect(throws: TemplateError.self) {
            try TemplateLibrary(["good": "{{a}}", "bad": "\n{{#a}}"])
        }
        #expect(error?.description.hasPrefix("bad:2:1:") == true)
    }

    @Test func `sections may not be nested without end`() throws {
        let limit = Template.nestingLimit
        func nest(_ depth: Int) -> String {
            String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth)
        }
        _ = try Template(nest(limit), name: "deep")
        #expect(throws: TemplateError.self) { try Template(nest(limit + 1), name: "deep") }
    }

    @Test func `a million unclosed delimiters are read in one pass`() throws {
        let source = String(repeating: "{ ", count: 1_000_000) + "{{a}}"
        let template = try Template(source, name: "wide")
        #expect(try template.render(["a": "!"], escaping: .none).utf8.count == 2_000_001)
    }

    @Test func `random sources compile or say why, and never crash`() {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#", "^", "/", ">", "<", "$", "=", "!", "&", ".", "a", "b", " ", "\n", "\r\n",
            "{{#a}}", "{{/a}}", "{{$b}}", "{{/b}}", "{{<p}}", "{{/p}}", "{{=<% %>=}}", "ü",
        ]
        var random = SeededRandom(seed: 7)
        var compiled = 0
        for _ in 0..<20_000 {
            let source = (0..<Int.random(in: 1...10, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            guard let template = try? Template(source, name: "fuzz") else { continue }
            compiled += 1
            let partials = (try? TemplateLibrary(["p": "{{$b}}x{{/b}}"])) ?? TemplateLibrary()
            _ = try? template.render(["a": ["b": [1, 2]], "b": "t"], partials: partials, escaping: .html)
            _ = template.check(provided: .record(["a": .value]), partials: partials)
        }
        #expect(compiled > 1_000)
    }
}
