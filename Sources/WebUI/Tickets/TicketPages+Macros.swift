import HTTPServer
import Model
import Workflows

extension TicketPages {
    /// Shows the form of an answer with a macro that is chosen in it, or without the one that was; nil where the form asks for
    /// something else.
    func choice(
        _ fields: Parameters, _ files: [AttachmentID], _ id: TicketID, _ member: Member
    ) async throws -> Response? {
        let draft = TicketDraft(action: .replies, fields: fields)
        switch fields["kind"] {
        case "without": return try await show(id, member, draft: draft, kept: files)
        case "choose":
            let typed = fields.lines("body")
            guard let macro = fields.filled("choose") else {
                return try await show(id, member, draft: draft, kept: files)
            }
            // Where nothing was typed or chosen, the page has an address of its own.
            if typed.allSatisfy(\.isWhitespace), files.isEmpty, Int64(macro) != nil {
                return try .redirect(to: SitePath.path(of: id) + "?macro=\(macro)#reply")
            }
            let preview = try await desk.environment.ask(PreviewMacro(macro: macro, ticket: id), as: member.principal)
            return try await show(
                id, member, draft: draft, kept: files, chosen: ChosenMacro(preview, typed: typed))
        default: return nil
        }
    }

    /// The macro that the page's address names, where it still is there.
    func chosen(in query: Parameters, _ id: TicketID, _ member: Member) async -> ChosenMacro? {
        guard let macro = query.filled("macro") else { return nil }
        let preview = try? await desk.environment.ask(PreviewMacro(macro: macro, ticket: id), as: member.principal)
        return preview.map { ChosenMacro($0, typed: "") }
    }

    /// The macro that an answer was written with, where it still is there.
    func chosen(_ fields: Parameters, _ id: TicketID, _ member: Member) async -> ChosenMacro? {
        guard let macro = fields.filled("macro") else { return nil }
        let preview = try? await desk.environment.ask(PreviewMacro(macro: macro, ticket: id), as: member.principal)
        return preview.map { ChosenMacro($0, edited: fields.lines("body")) }
    }

    /// Does what the macro of an answer does, and says what was written.
    func use(
        _ macro: String, _ fields: Parameters, _ files: [AttachmentID], _ id: TicketID, _ member: Member
    ) async throws -> String {
        let isSilent = fields["kind"] == "actions"
        _ = try await desk.environment.run(
            UseMacro(
                ticket: id, macro: macro, expectedMacro: fields["macro-version"].flatMap { Int64($0) },
                body: isSilent ? nil : fields.lines("body"), attachments: isSilent ? [] : files,
                visibility: fields["kind"] == "note" ? .note : .reply,
                status: fields.filled("then"), lastSeen: fields["seen"].flatMap { Int64($0) }.map { MessageID($0) },
                isSilent: isSilent), as: member.principal)
        return Self.done("macro-used", id) + (isSilent ? "" : "#newest")
    }
}
