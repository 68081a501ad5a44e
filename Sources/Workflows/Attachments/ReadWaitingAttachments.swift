package import Model
import Storage

/// Those of some files that whoever asks may still send with a message; others are left out.
package struct ReadWaitingAttachments: Inquiry {
    /// The files.
    package var attachments: [AttachmentID]
    /// Every field, in the order of declaration.
    package init(attachments: [AttachmentID]) { self.attachments = attachments }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> [Attachment] {
        try attachments.prefix(AttachmentLimits.mostFiles).compactMap { id in
            try view.reader.attachment(id).flatMap { $0.waits(for: view.principal.actor, at: view.now) ? $0 : nil }
        }
    }
}
