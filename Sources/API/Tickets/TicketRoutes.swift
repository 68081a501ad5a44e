import HTTPServer

/// The routes of tickets.
enum TicketRoutes {
    static let group: RouteGroup = {
        let endpoints = TicketEndpoints()
        let triage = TriageEndpoints()
        let path = TicketEndpoints.path
        return RouteGroup(
            "tickets", "What customers want of us.",
            [
                DeclaredRoute(
                    .post, path, "tickets.open", "Opens a ticket.",
                    details: "Triggers look at it at once: what they start is there when this is answered.",
                    access: .everyone, body: TicketInput.self, upTo: BodyLimit.message,
                    answers: [.created(TicketJSON.self)], versions: .told, by: endpoints.open),
                DeclaredRoute(
                    .get, path, "tickets.list", "Lists tickets, the newest first unless told otherwise.",
                    access: .colleagues, query: TicketQueue.parameters, answers: [.page(of: TicketJSON.self)],
                    by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "tickets.show",
                    "Shows a ticket with its messages, service clocks and cases.",
                    access: .colleagues, query: [.include(TicketDetailJSON.Part.self)],
                    answers: [.ok(TicketDetailJSON.self)], versions: .told, by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "tickets.change", "Changes a ticket; what is left out stays as it is.",
                    access: .colleagues, body: TicketChangeInput.self, upTo: BodyLimit.message,
                    answers: [.ok(TicketJSON.self)], versions: .checked, by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/replies", "tickets.reply",
                    "Adds a reply, a note, or what the customer said.",
                    access: .colleagues, body: ReplyInput.self, upTo: BodyLimit.message,
                    answers: [.created(MessageJSON.self)], by: endpoints.reply),
                DeclaredRoute(
                    .post, "\(path)/{number}/escalate", "tickets.escalate", "Escalates a ticket by hand.",
                    access: .colleagues, body: EscalateInput.self,
                    answers: [
                        .created(EscalationJSON.self, "The case that was started."),
                        .ok(EscalationJSON.self, "The case that it was added to."),
                        .json(.accepted, EscalationJSON.self, "No binding answers; the manager was told instead."),
                    ], by: endpoints.escalate),
                DeclaredRoute(
                    .post, "\(path)/{number}/merge", "tickets.merge", "Merges a ticket into another of its customer.",
                    details: "The other one goes on with the messages of both; what is answered is the one merged.",
                    access: .colleagues, body: MergeInput.self, answers: [.ok(TicketJSON.self)], versions: .told,
                    by: endpoints.merge),
                DeclaredRoute(
                    .get, "\(path)/{number}/clocks", "tickets.clocks",
                    "Explains when each service clock is due, and why.",
                    access: .colleagues, answers: [.page(of: ClockExplanationJSON.self)], by: endpoints.clocks),
                DeclaredRoute(
                    .post, "\(path)/{number}/triage", "tickets.triage",
                    "Classifies a ticket by answering the questions.",
                    access: .colleagues, body: TriageAnswersInput.self, answers: [.ok(TriageResultJSON.self)],
                    by: triage.ticket),
                DeclaredRoute(
                    .get, "\(path)/{number}/triage", "tickets.triages", "Lists how a ticket was classified.",
                    access: .colleagues, answers: [.page(of: TicketTriageJSON.self)], by: triage.history),
            ])
    }()
}
