import HTTPServer

/// The styles and scripts of all pages: each is kept by browsers for a year under a name that changes with its content, and
/// asked after each time under its plain name.
struct PageAssets: Sendable {
    private static let folder = "Templates/pages/"
    /// What all pages need.
    static let stylesheet = "style.css"
    /// What pages are nicer with.
    static let scripts = ["desk.js", "keys.js", "live.js"]

    private struct Asset: Sendable {
        var content: FixedContent
        var isDated: Bool
    }

    private let assets: [String: Asset]
    private let names: [String: String]

    /// The assets among these files; throws where one that pages load is missing.
    init(files: [String: String]) throws(WebUIError) {
        var assets: [String: Asset] = [:]
        var names: [String: String] = [:]
        for (path, text) in files where path.hasPrefix(Self.folder) {
            let file = String(path.dropFirst(Self.folder.count))
            guard let dot = file.lastIndex(of: "."), let type = Self.types[String(file[dot...])] else { continue }
            let content = FixedContent(type, Array(text.utf8))
            let name = "\(file[..<dot])-\(content.tag.filter { $0 != "\"" })\(file[dot...])"
            assets[file] = Asset(content: content, isDated: false)
            assets[name] = Asset(content: content, isDated: true)
            names[file] = name
        }
        for file in [Self.stylesheet] + Self.scripts where names[file] == nil { throw .missingFile(Self.folder + file) }
        self.assets = assets
        self.names = names
    }

    private static let types: [String: StaticString] = [
        ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ]

    /// Where pages load a file from.
    func path(_ file: String) -> String { SitePath.asset(names[file] ?? file) }

    /// What answers for all of them.
    var route: Route {
        Route(.get, SitePath.assetPattern, name: "pages.asset") { request in
            guard let asset = request.parameters["file"].flatMap({ assets[$0] }) else { throw HTTPError.notFound }
            var response = try asset.content.response(to: request)
            if asset.isDated {
                try response.headers.set("Cache-Control", to: "public, max-age=31536000, immutable")
            }
            return response
        }
    }
}
