package import Model
import Notices
import Storage

/// What a macro would say and do on a ticket; nothing is changed.
package struct PreviewMacro: Inquiry {
    /// The macro's name or number.
    package var macro: String
    /// The ticket.
    package var ticket: TicketID
    /// Every field, in the order of declaration.
    package init(macro: String, ticket: TicketID) {
        self.macro = macro
        self.ticket = ticket
    }

    package var nouns: [Noun] { [.macro, .ticket] }

    package func answer(from view: View) throws -> MacroPreview {
        guard let found = try view.reader.ticket(ticket), view.principal.reaches(found.department) else {
            throw WorkflowError.notFound("There is no ticket \(ticket).")
        }
        let macro = try ShowMacro(macro: macro).answer(from: view)
        return MacroPreview(
            macro: macro,
            text: try macro.text(
                for: found, reader: view.reader, snapshot: view.snapshot, principal: view.principal, now: view.now),
            obstacles: macro.obstacles(in: view.configuration))
    }
}
