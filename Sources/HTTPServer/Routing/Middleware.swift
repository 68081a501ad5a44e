/// Something that stands around a handler: it may answer itself, change the request, or change the answer.
package typealias Middleware = @Sendable (Request, Handler) async throws -> Response
