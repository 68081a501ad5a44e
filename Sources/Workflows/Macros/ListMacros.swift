package import Model
import Storage

/// The macros that whoever asks may use, by name.
package struct ListMacros: Inquiry {
    /// Only those for tickets of this ticket's department; nil: all.
    package var ticket: TicketID?
    /// Every field, in the order of declaration.
    package init(ticket: TicketID? = nil) {
        self.ticket = ticket
    }

    package var nouns: [Noun] { [.macro] }

    package func answer(from view: View) throws -> [Macro] {
        guard let ticket else { return view.configuration.macros(for: view.principal) }
        guard let found = try view.reader.ticket(ticket), view.principal.reaches(found.department) else {
            throw WorkflowError.notFound("There is no ticket \(ticket).")
        }
        return view.configuration.macros(for: view.principal, in: found.department)
    }
}
