package import Model
import Storage

/// A file, for whoever may read the message that it came with, or has brought it and not sent it yet.
package struct ShowAttachment: Inquiry {
    /// The file.
    package var attachment: AttachmentID
    /// Every field, in the order of declaration.
    package init(attachment: AttachmentID) { self.attachment = attachment }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> Attachment {
        let missing = WorkflowError.notFound("There is no file \(attachment).")
        guard let found = try view.reader.attachment(attachment) else { throw missing }
        guard let id = found.message else {
            guard found.waits(for: view.principal.actor, at: view.now) else { throw missing }
            return found
        }
        guard let message = try view.reader.message(id), let ticket = try view.reader.ticket(message.ticket),
            view.principal.reaches(ticket.department)
        else { throw missing }
        return found
    }
}
