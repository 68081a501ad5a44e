import SQLite

extension Store {
    /// Copies the data as they are at this moment to a path where nothing is yet; work goes on meanwhile.
    ///
    /// The copy is there whole and on disk, or not at all. Errors: something is there already, or it cannot be written.
    package func backUp(to path: String) async throws(StoreError) {
        do {
            try await read { try $0.connection.backUp(to: path) }
        } catch {
            throw StoreError(wrapping: error) ?? .other(String(describing: error))
        }
    }
}
