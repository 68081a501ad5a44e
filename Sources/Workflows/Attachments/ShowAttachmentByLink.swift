import Model
import Storage

/// A file for a customer who has a link: where it came with something on their ticket that they may read.
struct ShowAttachmentByLink: Inquiry {
    var address: LinkAddress
    var attachment: AttachmentID

    var nouns: [Noun] { [.link] }

    func answer(from view: View) throws -> Attachment {
        let missing = WorkflowError.notFound("There is no such file here.")
        guard case .holds(let link) = try view.reader.state(of: address, at: view.now),
            case .ticket(let id, let customer) = link.purpose,
            let found = try view.reader.attachment(attachment), let sent = found.message,
            let message = try view.reader.message(sent), message.visibility == .reply,
            let ticket = try view.reader.ticket(message.ticket), ticket.requester == customer
        else { throw missing }
        // The page shows the ticket that a merged one goes on in, with what was said on both.
        let goal = try view.reader.ticket(id)?.mergedInto ?? id
        guard [id, goal].contains(ticket.id) || ticket.mergedInto == goal else { throw missing }
        return found
    }
}
