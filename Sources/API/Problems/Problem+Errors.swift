import HTTPServer
import Model
import Workflows

extension Problem {
    /// Every error there is as a problem: the one place where an error becomes a status.
    ///
    /// `isConditional` says that the client named the version it has seen, so that a conflict is that version's.
    init(describing error: any Error, isConditional: Bool = false) {
        switch error {
        case let error as Problem: self = error
        case let error as WorkflowError: self.init(error, isConditional: isConditional)
        case let error as ValidationError: self.init(error)
        case let error as HTTPError: self.init(error)
        default: self = .unexpectedFault
        }
    }

    private init(_ error: WorkflowError, isConditional: Bool) {
        switch error {
        case .invalid(let error): self.init(error)
        case .notFound(let text): self.init(.notFound, text)
        case .forbidden(let text): self.init(.forbidden, text)
        case .refused(let text): self.init(.refused, text)
        case .conflict(let text): self.init(isConditional ? .preconditionFailed : .conflict, text)
        case .outdated(let version):
            self.init(isConditional ? .preconditionFailed : .conflict, version.description, outdated: version)
        case .busy(let text): self.init(.unavailable, text, headers: ["Retry-After": "5"])
        case .storage where error.isTemporary:
            self.init(
                .unavailable,
                "Too much is waiting, or the server is stopping. Nothing was done; try again in a moment.",
                headers: ["Retry-After": "5"])
        case .storage where error.isDiskFull:
            self.init(
                .unavailable,
                "The disk is full. Nothing was done; tell the operator, and try again when there is room.",
                headers: ["Retry-After": "300"])
        case .storage: self = .unexpectedFault
        case .unexpected: self = .unexpectedFault
        }
    }

    private init(_ error: ValidationError) {
        let problems = error.problems.map {
            ValidationProblem(field: Self.jsonName($0.field), message: $0.message)
        }
        self.init(
            .invalid, problems.count == 1 ? "A field is not accepted." : "\(problems.count) fields are not accepted.",
            errors: problems)
    }

    private init(_ error: HTTPError) {
        let kind = Kind.allCases.first { $0.status == error.status && $0 != .other } ?? .other
        self.init(kind, error.message, headers: error.headers)
    }

    private static var unexpectedFault: Problem {
        Problem(.unexpected, "It was noted under this request's number; please tell the operator.")
    }

    /// Workflows name fields in words (`expected close`, `field colour`), JSON names them `expected_close`,
    /// `fields.colour`.
    private static func jsonName(_ field: String) -> String {
        if field == "field name" { return "fields" }
        if field.hasPrefix("field ") { return "fields." + field.dropFirst("field ".count) }
        return field.replacing(" ", with: "_")
    }
}
