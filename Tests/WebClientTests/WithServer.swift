import WebClient

/// Runs `body` with a receiver and a client, and takes both down after it.
func withServer(
    settings: WebClientSettings = WebClientSettings(),
    answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer = { _ in .say(LoopbackServer.ok("ok"))
    },
    _ body: (LoopbackServer, WebClient) async throws -> Void
) async throws {
    let server = try LoopbackServer(answer: answer)
    let client = WebClient(settings: settings)
    defer { server.stop() }
    do {
        try await body(server, client)
    } catch {
        await client.close()
        throw error
    }
    await client.close()
}
