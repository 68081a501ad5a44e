/// The status code of an answer (RFC 9110, section 15).
package struct Status: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The three-digit code.
    package let rawValue: Int

    /// Any status code; the server sends only codes from 200 to 599 and answers 500 for others.
    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// 200: the request succeeded.
    package static var ok: Status { Status(rawValue: 200) }
    /// 201: something was created; `Location` names it.
    package static var created: Status { Status(rawValue: 201) }
    /// 202: accepted, and will be done later.
    package static var accepted: Status { Status(rawValue: 202) }
    /// 204: succeeded, with nothing to show.
    package static var noContent: Status { Status(rawValue: 204) }
    /// 206: the part that was asked for.
    package static var partialContent: Status { Status(rawValue: 206) }
    /// 301: moved for good.
    package static var movedPermanently: Status { Status(rawValue: 301) }
    /// 302: found elsewhere for now.
    package static var found: Status { Status(rawValue: 302) }
    /// 303: look there with GET, as after a form.
    package static var seeOther: Status { Status(rawValue: 303) }
    /// 304: the client's copy is still good.
    package static var notModified: Status { Status(rawValue: 304) }
    /// 307: found elsewhere for now, to be asked with the same method.
    package static var temporaryRedirect: Status { Status(rawValue: 307) }
    /// 308: moved for good, to be asked with the same method.
    package static var permanentRedirect: Status { Status(rawValue: 308) }
    /// 400: the request is malformed.
    package static var badRequest: Status { Status(rawValue: 400) }
    /// 401: who is asking is not known.
    package static var unauthorized: Status { Status(rawValue: 401) }
    /// 403: who is asking may not.
    package static var forbidden: Status { Status(rawValue: 403) }
    /// 404: nothing here.
    package static var notFound: Status { Status(rawValue: 404) }
    /// 405: the path exists, but not for this method.
    package static var methodNotAllowed: Status { Status(rawValue: 405) }
    /// 406: no form that the client accepts.
    package static var notAcceptable: Status { Status(rawValue: 406) }
    /// 408: the request came too slowly.
    package static var requestTimeout: Status { Status(rawValue: 408) }
    /// 409: against the present state.
    package static var conflict: Status { Status(rawValue: 409) }
    /// 410: was here, and is gone for good.
    package static var gone: Status { Status(rawValue: 410) }
    /// 412: a condition such as `If-Match` does not hold.
    package static var preconditionFailed: Status { Status(rawValue: 412) }
    /// 413: the body is larger than allowed.
    package static var contentTooLarge: Status { Status(rawValue: 413) }
    /// 414: the request target is longer than allowed.
    package static var uriTooLong: Status { Status(rawValue: 414) }
    /// 415: a media type that is not understood here.
    package static var unsupportedMediaType: Status { Status(rawValue: 415) }
    /// 422: well-formed, but wrong in content.
    package static var unprocessableContent: Status { Status(rawValue: 422) }
    /// 428: a condition such as `If-Match` is required.
    package static var preconditionRequired: Status { Status(rawValue: 428) }
    /// 429: too many requests in too short a time.
    package static var tooManyRequests: Status { Status(rawValue: 429) }
    /// 431: the headers are larger than allowed.
    package static var requestHeaderFieldsTooLarge: Status { Status(rawValue: 431) }
    /// 500: a fault of the server's.
    package static var internalServerError: Status { Status(rawValue: 500) }
    /// 501: a feature of HTTP that the server lacks.
    package static var notImplemented: Status { Status(rawValue: 501) }
    /// 502: a bad answer from another server.
    package static var badGateway: Status { Status(rawValue: 502) }
    /// 503: not now; `Retry-After` may say when.
    package static var serviceUnavailable: Status { Status(rawValue: 503) }
    /// 504: no answer in time from another server.
    package static var gatewayTimeout: Status { Status(rawValue: 504) }

    /// The reason phrase of RFC 9110, such as `Not Found`; `Status 299` where the code has no name here.
    package var name: String { Self.names[rawValue] ?? "Status \(rawValue)" }

    /// Whether a body is forbidden with this code (RFC 9110: 1xx, 204 and 304).
    package var forbidsBody: Bool { rawValue < 200 || rawValue == 204 || rawValue == 304 }

    package var description: String { "\(rawValue) \(name)" }

    private static let names: [Int: String] = [
        200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 206: "Partial Content", 301: "Moved Permanently",
        302: "Found",
        303: "See Other", 304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect",
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict", 410: "Gone", 412: "Precondition Failed",
        413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type", 422: "Unprocessable Content",
        428: "Precondition Required", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
        500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
        504: "Gateway Timeout",
    ]
}
