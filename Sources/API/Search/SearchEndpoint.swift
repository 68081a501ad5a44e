import HTTPServer
import Model
import Workflows

/// `GET /api/v1/search`
struct SearchEndpoint: Sendable {
    static let parameters =
        Parameter.paging + [
            Parameter(
                "q", .text(0...SearchText.longest),
                "What to look for: words, “several words” in quotes, begin*, and operators.")
        ]

    @Sendable func search(_ call: Call) async throws -> Response {
        var reader = call.query()
        let limit = reader.limit()
        let before = reader.cursor(of: "search")
        let text = reader.text("q") ?? ""
        try reader.finish()
        let result = try await call.ask(Search(text: text, before: before, limit: limit))
        return SearchResultJSON(result: result, names: call.configuration).response()
    }
}
