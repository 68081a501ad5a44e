import HTTPServer

/// The routes of the document itself.
enum DocumentRoutes {
    static let group: RouteGroup = .init(
        "document", "What the API can do.",
        [
            DeclaredRoute(
                open: .get, "/api/v1/openapi.json", "openapi", "This document (OpenAPI 3.1).", access: .anybody,
                answers: [.text("application/json", note: "The document."), .notModified],
                by: { try OpenAPIDocument.current.content.response(to: $0.request) })
        ])
}
