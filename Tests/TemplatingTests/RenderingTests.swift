import Foundation
import Templating
import Testing

struct RenderingTests {
    @Test func `HTML text and attributes cannot be left by a value`() throws {
        let template = try Template("<a title='{{t}}'>{{t}}</a>", name: "page")
        let page = try template.render(["t": "'><b>\"&"], escaping: .html)
        #expect(page == "<a title='&#39;&gt;&lt;b&gt;&quot;&amp;'>&#39;&gt;&lt;b&gt;&quot;&amp;</a>")
    }

    @Test func `a JSON body stays JSON whatever a value holds`() throws {
        let text = "\"quoted\" \\ back\n\r\t\u{1}\u{7} ü 😀 </script>"
        let template = try Template("{\"text\": \"{{text}}\"}", name: "body")
        let body = try template.render(["text": .text(text)], escaping: .json)
        #expect(try TemplateValue(json: Data(body.utf8)) == ["text": .text(text)])
    }

    @Test func `plain text is left as it is`() throws {
        let template = try Template("{{t}}", name: "mail")
        #expect(try template.render(["t": "<&\">"], escaping: .none) == "<&\">")
    }

    @Test(arguments: [
        (TemplateValue.number(3), "3"), (.number(1.21), "1.21"), (.number(-0.5), "-0.5"), (.integer(-7), "-7"),
        (.bool(true), "true"), (.null, ""), (.text(""), ""), (.list([1]), ""), (.record([:]), ""),
    ])
    func `a value is written as people write it`(value: TemplateValue, text: String) throws {
        #expect(try Template("{{v}}", name: "t").render(["v": value], escaping: .none) == text)
    }

    @Test(arguments: [TemplateValue.null, false, 0, 0.0, "", [], .number(.nan)])
    func `an empty value skips its section and fills the inverted one`(value: TemplateValue) throws {
        let template = try Template("{{#v}}some{{/v}}{{^v}}none{{/v}}", name: "t")
        #expect(try template.render(["v": value], escaping: .none) == "none")
    }

    @Test func `a partial that includes itself without end is an error`() throws {
        let library = try TemplateLibrary(["loop": "x{{>loop}}"])
        let error = #expect(throws: TemplateError.self) {
            try library.template("loop").render([:], partials: library, escaping: .none)
        }
        #expect(error?.description.contains("including \"loop\" nests more than 256 deep") == true)
    }

    @Test func `partials that multiply each other are an error`() throws {
        var files = ["p40": ""]
        for level in 0..<40 { files["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
        let library = try TemplateLibrary(files)
        #expect(throws: TemplateError.self) {
            try library.template("p0").render([:], partials: library, escaping: .none)
        }
    }

    @Test func `a strict rendering refuses a missing variable, and takes null`() throws {
        let template = try Template("Hello\n{{ticket.title}}", name: "mail")
        #expect(try template.renderStrict(["ticket": ["title": nil]], escaping: .none) == "Hello\n")
        #expect(try template.renderStrict(["ticket": nil], escaping: .none) == "Hello\n")
        let error = #expect(throws: TemplateError.self) {
            try template.renderStrict(["ticket": [:]], escaping: .none)
        }
        #expect(
            error?.description
                == "mail:2:1: \"ticket.title\" has no value here; provide it, or remove it from the template")
    }

    @Test func `a strict rendering refuses a missing section`() throws {
        let template = try Template("{{^open}}closed{{/open}}", name: "mail")
        #expect(throws: TemplateError.self) { try template.renderStrict([:], escaping: .none) }
    }

    @Test func `a page fills the blocks of its layout`() throws {
        let library = try TemplateLibrary([
            "layout": "<title>{{$title}}Belay{{/title}}</title>\n<main>\n  {{$main}}\n  {{/main}}\n</main>\n",
            "page": "{{<layout}}\n{{$title}}{{name}}{{/title}}\n{{$main}}\n<p>{{name}}</p>\n{{/main}}\n{{/layout}}\n",
        ])
        let page = try library.template("page").render(["name": "Deals"], partials: library, escaping: .html)
        #expect(page == "<title>Deals</title>\n<main>\n  <p>Deals</p>\n</main>\n")
    }

    @Test func `a block that fills itself means the layout's own content`() throws {
        let library = try TemplateLibrary([
            "layout": "{{$a}}own{{/a}}", "page": "{{<layout}}{{$a}}[{{$a}}inner{{/a}}]{{/a}}{{/layout}}",
        ])
        let page = try library.template("page").render([:], partials: library, escaping: .html)
        #expect(page == "[inner]")
    }

    @Test func `values that are not JSON are refused with a reason`() {
        let error = #expect(throws: TemplateError.self) { try TemplateValue(json: Data("{".utf8)) }
        #expect(error?.description.hasPrefix("the values are not JSON: ") == true)
    }

    @Test func `rendering is linear in its output`() throws {
        let template = try Template("{{#rows}}<td>{{name}}</td>\n{{/rows}}", name: "table")
        let rows = TemplateValue.list(Array(repeating: ["name": "Ada & Bob"], count: 100_000))
        let page = try template.render(["rows": rows], escaping: .html)
        #expect(page.utf8.count == 100_000 * "<td>Ada &amp; Bob</td>\n".utf8.count)
    }
}
