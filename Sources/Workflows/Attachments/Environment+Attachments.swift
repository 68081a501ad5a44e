package import Model
import Storage

extension Environment {
    /// How many bytes a piece of a file has; the last one of a file may have fewer.
    package static var pieceBytes: Int { StoreReader.pieceBytes }

    /// A piece of what a file holds, from 0, for whoever was shown the file; nil where it is gone.
    package func piece(_ position: Int, of attachment: Attachment) async throws -> [UInt8]? {
        do {
            return try await store.read { try $0.piece(position, of: attachment.id) }
        } catch {
            throw WorkflowError(wrapping: error)
        }
    }
}
