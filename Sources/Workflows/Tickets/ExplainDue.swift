import BusinessTime
import Escalation
package import Model
import Storage

/// Says how the due times of a ticket's clocks came about, from its history.
package struct ExplainDue: Inquiry {
    /// The ticket.
    package var ticket: TicketID
    /// Every field, in the order of declaration.
    package init(ticket: TicketID) {
        self.ticket = ticket
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> [ClockExplanation] {
        guard let found = try view.reader.ticket(ticket), view.principal.reaches(found.department) else {
            throw WorkflowError.notFound("There is no ticket \(ticket).")
        }
        let pauses = ServiceClocks.pauses(
            in: try view.reader.history(of: ticket), status: found.status, now: view.now)
        let configuration = view.configuration
        return try view.reader.clocks(of: ticket).filter { $0.state != .cancelled }.map { clock in
            let counted = pauses.compactMap { pause -> Pause? in
                guard let met = clock.metAt else { return pause }
                return pause.start < met ? Pause(start: pause.start, end: min(pause.end ?? met, met)) : nil
            }
            return ClockExplanation(
                clock: clock,
                choice: ServiceClocks.selectLevel(
                    clock.kind, for: ServiceCriteria(found), startedAt: clock.startedAt, pauses: counted,
                    configuration: configuration),
                calendar: clock.calendar.flatMap { configuration.calendars[$0]?.name },
                explanation: configuration.hours(clock.calendar).explain(
                    from: clock.startedAt, after: clock.target.within, pauses: counted))
        }
    }
}
