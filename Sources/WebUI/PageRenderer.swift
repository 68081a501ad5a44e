import HTTPServer
import Templating

/// Turns pages into answers: the templates in `Templates/pages`, compiled once.
struct PageRenderer: Sendable {
    private static let folder = "Templates/pages/"
    private let library: TemplateLibrary

    /// The pages among these files; throws where one is no template.
    init(files: [String: String]) throws(WebUIError) {
        var sources: [String: String] = [:]
        for (path, text) in files where path.hasPrefix(Self.folder) && path.hasSuffix(".mustache") {
            sources[String(path.dropFirst(Self.folder.count).dropLast(".mustache".count))] = text
        }
        do {
            library = try TemplateLibrary(sources)
        } catch {
            throw .unusableTemplate(file: Self.folder, error)
        }
    }

    /// Throws where a page has no template.
    func require(_ pages: [any Page.Type]) throws(WebUIError) {
        for page in pages where library[page.template] == nil {
            throw .missingFile(Self.folder + page.template + ".mustache")
        }
    }

    /// A page as an answer.
    func response(
        _ page: some Page, company: String, status: Status = .ok, headers: Headers = PageHeaders.forms
    ) throws(TemplateError) -> Response {
        var value = page.value
        value["company"] = .text(company)
        value["title"] = .text(page.title)
        value["lang"] = .text(page.language)
        value["stylesheet"] = .text(SitePath.stylesheet.rawValue)
        let text = try library.template(type(of: page).template)
            .renderStrict(.record(value), partials: library, escaping: .html)
        return Response(status: status, headers: headers, body: .text(text))
    }
}
