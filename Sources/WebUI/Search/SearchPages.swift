import HTTPServer
import Model
import Workflows

/// Searching over everything: `/search`.
struct SearchPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.search.rawValue, name: "pages.search",
                handler: desk.member { request, member in try await search(request.query, member) })
        ]
    }

    private func search(_ query: Parameters, _ member: Member) async throws -> Response {
        let text = String((query["q"] ?? "").filter { !$0.isNewline }.prefix(SearchText.longest))
        // Whoever types a number knows which ticket they want.
        if let number = Int64(text.hasPrefix("#") ? String(text.dropFirst()) : text), number > 0 {
            let ticket = try? await desk.environment.ask(
                ShowTicket(ticket: TicketID(number), withMessages: false), as: member.principal)
            if ticket != nil { return try .redirect(to: SitePath.path(of: TicketID(number))) }
        }
        let names = desk.environment.snapshot.configuration
        let before = query["before"].flatMap { Int64($0) }
        do {
            let result = try await desk.environment.ask(
                Search(text: text, before: before, limit: QueueFilter.pageSize), as: member.principal)
            return try desk.show(
                SearchPage(text: text, result: result, names: names, isFurther: before != nil), for: member)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            return try desk.show(
                SearchPage(text: text, problems: error.sentences(for: member.reader), names: names), for: member,
                status: .unprocessableContent)
        }
    }
}
