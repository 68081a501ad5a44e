import HTTPServer
import Templating

/// Turns pages into answers: the templates in `Templates/pages`, compiled once.
struct PageRenderer: Sendable {
    private static let folder = "Templates/pages/"
    let library: TemplateLibrary
    let assets: PageAssets

    /// The pages among these files; throws where one is no template.
    init(files: [String: String], assets: PageAssets) throws(WebUIError) {
        self.assets = assets
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
    func require(_ pages: [any Page.Type], framed: [any FramedPage.Type]) throws(WebUIError) {
        for name in pages.map({ $0.template }) + framed.map({ $0.template }) where library[name] == nil {
            throw .missingFile(Self.folder + name + ".mustache")
        }
    }

    /// A page as an answer.
    func response(
        _ page: some Page, company: String, status: Status = .ok, headers: Headers = PageHeaders.forms
    ) throws(TemplateError) -> Response {
        var value = page.value
        value["company"] = .text(company)
        value["title"] = .text(page.title)
        value["lang"] = .text(page.texts?.language ?? "en")
        value["dir"] = .text(page.texts?.direction ?? "ltr")
        if let texts = page.texts { value["t"] = texts.value }
        value["stylesheet"] = .text(assets.path(PageAssets.stylesheet))
        let bytes = try library.template(type(of: page).template)
            .bytesStrict(.record(value), partials: library, escaping: .html)
        return Response(status: status, headers: headers, body: .bytes(bytes))
    }
}
