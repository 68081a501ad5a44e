import WebClient

extension WebClient {
    /// The error that sending ends with, or nil where it gets a response.
    func failure(of request: WebRequest) async -> WebClientError? {
        do throws(WebClientError) {
            _ = try await send(request)
            return nil
        } catch {
            return error
        }
    }
}
