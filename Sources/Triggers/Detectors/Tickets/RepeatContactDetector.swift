import BusinessTime
import Model

/// A customer, or an account's customers together, wrote often within a while about something unsolved (TR-3).
struct RepeatContactDetector: CircumstanceDetector {
    let count: Int
    let within: Duration
    let scope: ContactScope

    var questions: Questions {
        var questions = Questions()
        questions.contactsWithin = within
        questions.contactsOfAccount = scope == .account
        return questions
    }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        let start = look.now.advanced(by: .zero - within)
        let contacts = look.background.contacts.filter {
            $0.at > start && (scope == .account || $0.customer == look.background.customer)
        }
        let found = contacts.count
        guard found >= count else {
            return .quiet("\(found) messages about something unsolved within \(within.humanText), fewer than \(count)")
        }
        let tickets = Set(contacts.map(\.ticket)).sorted()
        let customers = Set(contacts.map(\.customer)).count
        let who =
            customers > 1
            ? "\(customers) people of \(look.text(.account) ?? "one account") wrote" : "The customer wrote"
        return .fires(
            Finding(
                reason: "\(who) \(found) times within \(within.humanText) about something unsolved "
                    + "(\(tickets.count == 1 ? "ticket" : "tickets") \(Self.list(tickets)))",
                evidence: tickets.map { "ticket \($0)" }))
    }

    private static func list(_ tickets: [TicketID]) -> String {
        let shown = tickets.prefix(5).map(\.description).joined(separator: ", ")
        return tickets.count > 5 ? "\(shown) and \(tickets.count - 5) more" : shown
    }
}
