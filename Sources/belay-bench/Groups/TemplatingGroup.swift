import Templating

/// One notification's text.
struct TemplatingGroup: BenchGroup {
    let name = "templating"
    let summary = "a template of a notification's size, rendered"

    private static let source = """
        Hello {{name}},

        ticket {{number}} “{{{subject}}}” of {{customer}} was assigned to you.{{#due}} Its answer is due {{due}}.{{/due}}
        {{^urgent}}There is no hurry.{{/urgent}}
        {{#lines}}
        - {{label}}: {{value}}
        {{/lines}}
        """

    func run(_ run: BenchRun) async throws -> [Figure] {
        let template = try Template(Self.source, name: "bench")
        let lines: [TemplateValue] = (0..<5).map {
            .record(["label": .text("Line \($0)"), "value": .text("Value \($0)")])
        }
        let value = TemplateValue.record([
            "name": .text("Agent 1"), "number": .text("4711"), "subject": .text("I cannot sign in any more"),
            "customer": .text("Customer & Sons"), "due": .text("today at 16:30"), "lines": .list(lines),
        ])
        var length = 0
        let time = try Stopwatch.microseconds(rounds: run.repetitions(5, 20), 1000) {
            for _ in 0..<1000 { length += try template.render(value, escaping: .html).utf8.count }
        }
        guard length > 0 else { throw LoadRun.LoadError(description: "nothing was rendered") }
        return [Figure("templating.render", time, "µs")]
    }
}
