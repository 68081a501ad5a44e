import BusinessTime
import HTTPServer
import Model
import Templating

extension PageRenderer {
    /// A page in the frame that all pages of those who work here have.
    func response(
        _ page: some FramedPage, for member: Member, company: String, status: Status = .ok
    ) throws(TemplateError) -> Response {
        var value = page.value(for: member.reader)
        let texts = member.texts
        value["t"] = texts.value
        value["company"] = .text(company)
        value["title"] = .text(page.title(for: member.reader))
        value["now"] = .integer(member.reader.now.milliseconds)
        value["lang"] = .text(texts.language)
        value["last"] = .integer(member.last)
        value["dir"] = .text(texts.direction)
        value["look"] = member.look == .device ? .null : .text(member.look.rawValue)
        value["keys"] = member.keys == .on ? .null : .text(member.keys.rawValue)
        value["stylesheet"] = .text(assets.path(PageAssets.stylesheet))
        value["styles"] = .list(page.styles.map { .text(assets.path($0)) })
        let crumbs = page.crumbs(for: member.reader)
        value["hasCrumbs"] = .bool(!crumbs.isEmpty)
        value["crumbs"] = .list(crumbs.map { ["path": .text($0.path), "text": .text($0.text)] })
        value["scripts"] = .list(PageAssets.scripts.map { .text(assets.path($0)) })
        value["formToken"] = .text(member.visitor.formToken)
        let sections = Section.allCases.filter { $0.leastRole <= member.principal.role }
        value["hasManySections"] = .bool(sections.count > 8)
        value["navigation"] = .list(
            sections.map { section in
                [
                    "path": .text(section.path.rawValue), "text": .text(texts[section.text]),
                    "isHere": .bool(section == page.section), "key": section.key.map { .text($0) } ?? .null,
                ]
            })
        // What can be gone to from anywhere by its name, besides the navigation.
        let additions: [(SitePath, String)] = [
            (.newTicket, "ticket.new"), (.newDeal, "deal.new"), (.newAccount, "account.new"),
            (.newFollowUp, "follow-up.new"), (.newChecklist, "checklist.new"), (.newRequest, "request.new"),
            (.dealBoard, "deal.board"), (.macros, "macros.title"),
            (.views, "views.title"), (.rotas, "area.rotas"),
        ]
        value["commands"] = .list(
            AgentQueue.allCases.map {
                [
                    "path": .text(QueueFilter.plain[$0] ?? SitePath.queue.rawValue),
                    "text": .text(texts["queue.\($0.rawValue)"]),
                ]
            } + additions.map { ["path": .text($0.0.rawValue), "text": .text(texts[$0.1])] })
        value["me"] = .text(member.person.name)
        value["person"] = .integer(member.person.id.rawValue)
        value["paths"] = [
            "home": .text(SitePath.queue.rawValue), "account": .text(SitePath.account.rawValue),
            "search": .text(SitePath.search.rawValue),
        ]
        // The box shows what was looked for on the page that shows what was found.
        if value["sought"] == nil { value["sought"] = .text("") }
        value["flash"] = member.done.flatMap { texts.find("done.\($0)") }.map { .text($0) } ?? .null
        let bytes = try library.template(type(of: page).template)
            .bytesStrict(.record(value), partials: library, escaping: .html)
        return Response(status: status, headers: PageHeaders.desk, body: .bytes(bytes))
    }
}
