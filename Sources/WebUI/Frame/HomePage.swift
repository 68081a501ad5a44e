import HTTPServer
import Templating

/// The first page: that the service runs, and where its API is.
struct HomePage: Sendable {
    static let file = "Templates/pages/home.mustache"

    /// What the page shows.
    struct Model: Sendable {
        /// One place to go on from.
        struct Pointer: Sendable {
            var path: SitePath
            var text: String
        }

        var company: String
        var records: [Pointer]
        var states: [Pointer]
    }

    private let template: Template
    private let stylesheet: String

    init(_ source: String, stylesheet: String) throws(WebUIError) {
        self.stylesheet = stylesheet
        do {
            template = try Template(source, name: Self.file)
        } catch {
            throw .unusableTemplate(file: Self.file, error)
        }
    }

    func response(_ model: Model) throws(TemplateError) -> Response {
        let text = try template.renderStrict(model.value(stylesheet: stylesheet), escaping: .html)
        return Response(headers: PageHeaders.all, body: .text(text))
    }
}

extension HomePage.Model {
    /// The page of a company; what needs no token is a link, what needs one is named.
    init(company: String) {
        self.init(
            company: company,
            records: [
                Pointer(path: .apiTickets, text: "what customers want of us"),
                Pointer(path: .apiCases, text: "what waits for somebody's decision"),
                Pointer(path: .apiDeals, text: "what is being sold"),
                Pointer(path: .apiAccounts, text: "the companies we work for"),
            ],
            states: [
                Pointer(path: .health, text: "whether the service lives"),
                Pointer(path: .readiness, text: "whether everything due is done"),
            ])
    }

    fileprivate func value(stylesheet: String) -> TemplateValue {
        func list(_ pointers: [Pointer]) -> TemplateValue {
            .list(pointers.map { ["path": .text($0.path.rawValue), "text": .text($0.text)] })
        }
        return [
            "company": .text(company), "stylesheet": .text(stylesheet), "signIn": .text(SitePath.signIn.rawValue),
            "reference": .text(SitePath.apiReference.rawValue), "records": list(records),
            "states": list(states),
        ]
    }
}
