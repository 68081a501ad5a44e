package import HTTPServer

extension Problem {
    /// The kinds of problem; the word is the end of the problem's `type`.
    package enum Kind: String, CaseIterable, Sendable {
        /// The request cannot be read: no JSON, bad encoding.
        case malformed
        /// Nobody, or nobody known, is asking.
        case unauthorized
        /// Whoever asks may not.
        case forbidden
        /// Nothing there, or nothing that whoever asks may know of.
        case notFound = "not-found"
        /// The path exists, but not for this method.
        case methodNotAllowed = "method-not-allowed"
        /// It does not fit how things stand now.
        case refused
        /// Somebody else was first.
        case conflict
        /// What `If-Match` names is not the present version.
        case preconditionFailed = "precondition-failed"
        /// The body is too large.
        case tooLarge = "too-large"
        /// The body is not of the type that is taken here, mostly JSON, by its `Content-Type`.
        case unsupportedMediaType = "unsupported-media-type"
        /// Fields are wrong.
        case invalid
        /// More requests than a token may make in a minute.
        case tooManyRequests = "too-many-requests"
        /// Not now.
        case unavailable
        /// A fault of ours.
        case unexpected
        /// Anything else that HTTP has a status for.
        case other

        /// The status of the answer.
        package var status: Status {
            switch self {
            case .malformed, .other: .badRequest
            case .unauthorized: .unauthorized
            case .forbidden: .forbidden
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .refused, .conflict: .conflict
            case .preconditionFailed: .preconditionFailed
            case .tooLarge: .contentTooLarge
            case .unsupportedMediaType: .unsupportedMediaType
            case .invalid: .unprocessableContent
            case .tooManyRequests: .tooManyRequests
            case .unavailable: .serviceUnavailable
            case .unexpected: .internalServerError
            }
        }

        /// The kind in words, the same for every problem of it.
        package var title: String {
            switch self {
            case .malformed: "The request cannot be read"
            case .unauthorized: "A valid token is needed"
            case .forbidden: "Not allowed"
            case .notFound: "Not found"
            case .methodNotAllowed: "Method not allowed"
            case .refused: "Refused as things stand"
            case .conflict: "Somebody else was first"
            case .preconditionFailed: "Changed meanwhile"
            case .tooLarge: "The body is too large"
            case .unsupportedMediaType: "The body is of a type that is not taken here"
            case .invalid: "Some fields are wrong"
            case .tooManyRequests: "Too many requests"
            case .unavailable: "Not available now"
            case .unexpected: "Something went wrong on the server"
            case .other: "The request was not done"
            }
        }
    }
}
