package import BusinessTime
package import Storage

/// Runs a test on an empty data file, which is closed and removed after it.
package func withStore(
    now: Instant = .at(.monday, 9), _ body: (Store, TemporaryStore) async throws -> Void
) async throws {
    let file = try TemporaryStore()
    let store = try await file.open(now: now)
    do {
        try await body(store, file)
    } catch {
        await store.close()
        throw error
    }
    await store.close()
}
