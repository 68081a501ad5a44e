import HTTPServer

/// A route of the API with all that there is to say about it, declared once: the router, the document, the page of
/// documentation, the permission table and the reading of queries are made from this.
struct DeclaredRoute: Sendable {
    /// What answers.
    enum Action: Sendable {
        /// Somebody with a valid token asks.
        case signedIn(@Sendable (Call) async throws -> Response)
        /// The route sees for itself who may use it.
        case open(@Sendable (OpenCall) async throws -> Response)
    }

    /// Whether records have versions here.
    enum Versioning: Sendable {
        case none
        /// The answer says the version in `ETag`.
        case told
        /// It also takes the version that whoever asks has seen, in `If-Match`.
        case checked
    }

    let method: Method
    /// The path with its parameters in braces.
    let path: String
    /// A name for logs, metrics and programs, such as `tickets.open`.
    let name: String
    /// What it does, in one sentence.
    let summary: String
    /// What else there is to know; empty where there is nothing.
    let details: String
    let access: Access
    /// The parameters in the path, in their order.
    let pathParameters: [Parameter]
    /// The parameters of the query; all others are refused.
    let query: [Parameter]
    /// What the body holds; nil where there is none.
    let body: (any JSONInput.Type)?
    /// Whether the body is a file, whatever it holds.
    let takesFile: Bool
    /// The largest body, in bytes.
    let bodyLimit: Int
    let answers: [DeclaredAnswer]
    /// The problems that it may answer beside those that follow from the rest.
    let furtherProblems: [Problem.Kind]
    let versioning: Versioning
    let action: Action

    /// A route for people with a token.
    init(
        _ method: Method, _ path: String, _ name: String, _ summary: String, details: String = "", access: Access,
        path named: [Parameter] = [], query: [Parameter] = [], body: (any JSONInput.Type)? = nil,
        takesFile: Bool = false, upTo bytes: Int = BodyLimit.fields, answers: [DeclaredAnswer],
        problems: [Problem.Kind] = [],
        versions: Versioning = .none, by action: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.init(
            method, path, name, summary, details, access, named, query, body, takesFile, bytes, answers, problems,
            versions,
            .signedIn(action))
    }

    /// A route that sees for itself who may use it.
    init(
        open method: Method, _ path: String, _ name: String, _ summary: String, details: String = "", access: Access,
        path named: [Parameter] = [], query: [Parameter] = [], body: (any JSONInput.Type)? = nil,
        upTo bytes: Int = BodyLimit.fields, answers: [DeclaredAnswer], problems: [Problem.Kind] = [],
        by action: @escaping @Sendable (OpenCall) async throws -> Response
    ) {
        self.init(
            method, path, name, summary, details, access, named, query, body, false, bytes, answers, problems, .none,
            .open(action))
    }

    private init(
        _ method: Method, _ path: String, _ name: String, _ summary: String, _ details: String, _ access: Access,
        _ named: [Parameter], _ query: [Parameter], _ body: (any JSONInput.Type)?, _ takesFile: Bool, _ bytes: Int,
        _ answers: [DeclaredAnswer], _ problems: [Problem.Kind], _ versioning: Versioning, _ action: Action
    ) {
        self.method = method
        self.path = path
        self.name = name
        self.summary = summary
        self.details = details
        self.access = access
        self.pathParameters = Self.parameters(in: path, named)
        self.query = query
        self.body = body
        self.takesFile = takesFile
        self.bodyLimit = bytes
        self.answers = answers
        self.furtherProblems = problems
        self.versioning = versioning
        self.action = action
    }

    /// The parameters of a path; one that is not described is the number of what the path is about.
    private static func parameters(in path: String, _ named: [Parameter]) -> [Parameter] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { segment in
            let name = String(segment.dropFirst().dropLast())
            return named.first { $0.name == name } ?? Parameter(name, .id, "Its number.")
        }
    }
}

extension DeclaredRoute {
    /// Whether whoever has the answer already is told so.
    var isCacheable: Bool { answers.contains { $0.status == .notModified } }

    /// Every problem that the route may answer, each kind once, in the order in which the kinds are declared.
    var problems: [Problem.Kind] {
        var kinds: Set<Problem.Kind> = [.malformed, .unavailable, .unexpected]
        kinds.formUnion(furtherProblems)
        if access.isSignedIn { kinds.formUnion([.unauthorized, .forbidden, .tooManyRequests]) }
        if !pathParameters.isEmpty { kinds.insert(.notFound) }
        // A query that is not declared is refused everywhere.
        kinds.insert(.invalid)
        if method != .get { kinds.formUnion([.conflict, .refused, .tooLarge]) }
        if body != nil || takesFile { kinds.insert(.unsupportedMediaType) }
        if versioning == .checked { kinds.insert(.preconditionFailed) }
        return Problem.Kind.allCases.filter(kinds.contains)
    }
}
