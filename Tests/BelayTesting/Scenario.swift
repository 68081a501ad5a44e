package import BusinessTime
package import Testing

/// Runs a scenario in an empty Belay and checks its end; see `Harness`.
package func scenario(
    at start: Instant = .at(.monday, 9), sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (Harness) async throws -> Void
) async throws {
    let harness = try await Harness.open(at: start)
    do {
        try await body(harness)
        try await harness.finish(sourceLocation: sourceLocation)
    } catch {
        await harness.close()
        throw error
    }
    await harness.close()
}
