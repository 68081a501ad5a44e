import BusinessTime
package import Model
package import Storage

extension Environment {
    /// Copies all data to a path where nothing is yet while work goes on, and looks at all of the copy; admins only.
    ///
    /// What was found in the copy is returned also where it is not sound: the data are not sound either then.
    package func backUp(to path: String, as principal: Principal) async throws -> StoredFile {
        guard principal.role == .admin else { throw WorkflowError.forbidden("Only an admin may copy all data.") }
        do {
            try await store.backUp(to: path)
            let file = try Store.inspect(path, now: clock.now())
            try await run(NoteBackup(file: file), as: principal)
            return file
        } catch {
            throw WorkflowError(wrapping: error)
        }
    }
}
