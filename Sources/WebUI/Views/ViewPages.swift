import HTTPServer
import Model
import Workflows

/// Saved views: `/views`.
struct ViewPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.views.rawValue, name: "pages.views",
                handler: desk.member { _, member in try await show(member) }),
            Route(
                .post, SitePath.views.rawValue, name: "pages.views.save", maximumBodyBytes: 16_384,
                handler: desk.member(save)),
            Route(
                .post, SitePath.firstView.rawValue, name: "pages.views.first", maximumBodyBytes: 16_384,
                handler: desk.member { request, member in
                    let fields = try desk.form(request, member.visitor)
                    let view = fields.filled("view").flatMap { Int64($0) }.map { SavedViewID($0) }
                    _ = try await desk.environment.run(SetDefaultView(view: view), as: member.principal)
                    return try .redirect(to: SitePath.views.rawValue + "?done=saved")
                }),
            Route(
                .post, SitePath.viewPattern, name: "pages.view.change", maximumBodyBytes: 16_384,
                handler: desk.member(change)),
            Route(
                .post, SitePath.viewRemovalPattern, name: "pages.view.remove", maximumBodyBytes: 16_384,
                handler: desk.member { request, member in
                    _ = try desk.form(request, member.visitor)
                    _ = try await desk.environment.run(
                        RemoveSavedView(view: try Self.number(request)), as: member.principal)
                    return try .redirect(to: SitePath.views.rawValue + "?done=view-removed")
                }),
        ]
    }

    private static func number(_ request: Request) throws -> SavedViewID {
        guard let number = request.number else { throw HTTPError.notFound }
        return SavedViewID(number)
    }

    private func show(
        _ member: Member, refused: (id: SavedViewID, name: String, why: [String])? = nil, status: Status = .ok
    ) async throws -> Response {
        let seen = try await desk.environment.ask(ReadViews(withCounts: false), as: member.principal)
        return try desk.show(
            ViewsPage(
                seen: seen, names: desk.environment.snapshot.configuration, principal: member.principal,
                refused: refused), for: member, status: status)
    }

    /// Saves what the queue showed from which the form was sent, and goes back there.
    @Sendable private func save(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let filter = QueueFilter(request.query)
        do {
            _ = try await desk.environment.run(
                AddSavedView(
                    SavedViewDraft(
                        name: fields["name"] ?? "", reach: ViewForm.reach(fields), words: ViewWords(filter.wanted)),
                    isDefault: fields["first"] == "yes"), as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = ViewForm(names: desk.environment.snapshot.configuration, member: member).form(for: filter)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await QueuePages(desk: desk).show(
                filter, member, saving: form, status: PageRefusal(error).status)
        }
        return try .redirect(to: filter.address + "&done=view-saved")
    }

    /// Gives a view another name, or moves it.
    @Sendable private func change(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let id = try Self.number(request)
        let direction = fields["move"].flatMap(ChangeSavedView.Direction.init)
        do {
            _ = try await desk.environment.run(
                ChangeSavedView(
                    view: id, draft: SavedViewDraft(name: direction == nil ? fields["name"] ?? "" : nil),
                    direction: direction), as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            return try await show(
                member, refused: (id, fields["name"] ?? "", error.sentences(for: member.reader)),
                status: PageRefusal(error).status)
        }
        return try .redirect(to: SitePath.views.rawValue + "?done=\(direction == nil ? "saved" : "moved")")
    }
}
