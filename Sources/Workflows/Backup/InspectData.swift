import Model
package import Storage

/// Looks at the whole data file: its structure, every index, and the audit trail; admins only.
package struct InspectData: Inquiry {
    /// A look at all of it.
    package init() {}

    package func answer(from view: View) throws -> StoredFile {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may look at the data as a whole.")
        }
        return try view.reader.inspect(now: view.now)
    }
}
