import BusinessTime
package import Model
import Secrets
import Storage

/// Keeps a file for a day, to be sent with a message of whoever brings it.
///
/// Kept before it is sent, so that a message that cannot be sent as it was typed does not cost the upload, and so that a
/// transaction that others wait for writes one file and no more.
package struct KeepAttachment: Workflow {
    /// What it is called.
    package var name: FileName
    /// What it holds.
    package var bytes: [UInt8]
    /// The hash, made ahead of the transaction.
    private var digest: String?
    /// Every field, in the order of declaration.
    package init(name: FileName, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package var nouns: [Noun] { [.ticket] }

    /// Hashes what it holds ahead of the transaction.
    package func prepared(by snapshot: Snapshot) -> Self {
        var prepared = self
        prepared.digest = SHA256.hash(bytes).description
        return prepared
    }

    package func perform(in transaction: Transaction) throws -> Attachment {
        let limits = try transaction.configuration.settings.attachments
        guard !bytes.isEmpty else { throw WorkflowError.invalid("file", "“\(name)” is empty") }
        guard bytes.count <= limits.fileBytes else {
            throw WorkflowError.invalid(
                "file", "“\(name)” is larger than the \(ByteCount.spoken(limits.fileBytes)) that a file may have")
        }
        let actor = transaction.principal.actor
        try transaction.requireRoom(for: bytes.count, of: actor, within: limits)
        var attachment = Attachment(
            id: 0, name: name, type: FileType(judging: bytes), size: bytes.count,
            digest: digest ?? SHA256.hash(bytes).description, author: actor, at: transaction.now)
        attachment.id = try transaction.writer.insert(attachment, bytes: bytes)
        if try transaction.writer.deadline(.waitingAttachments) == nil {
            try transaction.writer.set(
                Deadline(key: .waitingAttachments, due: transaction.now.advanced(by: Attachment.patience)))
        }
        return attachment
    }
}
