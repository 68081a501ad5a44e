extension Handler {
    /// Receives every error that no one gave an answer for, with the request that met it: the place to log.
    package typealias ErrorHook = @Sendable (any Error, Request) -> Void

    /// Turns errors into answers: an ``HTTPResponseError`` gives its own, any other is reported to `onError` and
    /// answered 500 without a word of what happened.
    package static func errors(onError: @escaping ErrorHook) -> Middleware {
        { request, inner in
            do {
                return try await inner.respond(to: request)
            } catch let error as any HTTPResponseError {
                if error.response.status.rawValue >= 500 { onError(error, request) }
                return error.response
            } catch {
                onError(error, request)
                return Response.text(
                    "Something went wrong on the server. It was noted under \(request.id).\n",
                    status: .internalServerError)
            }
        }
    }

    /// This handler, never throwing: what a server runs, and what a test in process should call.
    package func answeringErrors(onError: @escaping ErrorHook) -> Handler {
        with([Handler.errors(onError: onError)])
    }
}
