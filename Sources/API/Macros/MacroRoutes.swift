import HTTPServer
import Model

/// The routes of macros.
enum MacroRoutes {
    static let group: RouteGroup = {
        let endpoints = MacroEndpoints()
        let path = MacroEndpoints.path
        let keepers = Access(caller: .role(.lead), reach: .department)
        return RouteGroup(
            "macros", "What is said and done on tickets again and again.",
            [
                DeclaredRoute(
                    .post, path, "macros.add", "Adds a macro.",
                    details: "Everybody makes their own; leads those of their department, admins those for all.",
                    access: .everyone, body: MacroInput.self, answers: [.created(MacroJSON.self)], versions: .told,
                    by: endpoints.add),
                DeclaredRoute(
                    .get, path, "macros.list", "Lists the macros that whoever asks may use, by name.",
                    access: .colleagues,
                    query: [Parameter("ticket", .id, "Only those for tickets of this ticket's department.")],
                    answers: [.page(of: MacroJSON.self)], problems: [.notFound], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "macros.show", "Shows a macro.",
                    access: .colleagues, answers: [.ok(MacroJSON.self)], versions: .told, by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "macros.change", "Changes a macro; what is left out stays as it is.",
                    details: "Whoever made one for themselves changes it, whatever their role.",
                    access: keepers, body: MacroInput.self, answers: [.ok(MacroJSON.self)], versions: .checked,
                    by: endpoints.change),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "macros.remove", "Takes a macro away; what it did stays done.",
                    details: "Whoever made one for themselves takes it away, whatever their role.",
                    access: keepers, answers: [.ok(MacroJSON.self, "As it was.")], by: endpoints.remove),
                DeclaredRoute(
                    .post, "\(path)/{number}/preview", "macros.preview",
                    "Shows what a macro would say and do on a ticket; nothing is changed.",
                    access: .colleagues, body: MacroPreviewInput.self, answers: [.ok(MacroPreviewJSON.self)],
                    by: endpoints.preview),
                DeclaredRoute(
                    .post, "\(TicketEndpoints.path)/{number}/use-macro", "tickets.use-macro",
                    "Does all that a macro does to a ticket, or nothing of it.",
                    details: "A macro whose text is to be read first needs it as the body, edited or not.",
                    access: .colleagues, body: UseMacroInput.self, upTo: BodyLimit.message,
                    answers: [.ok(UsedMacroJSON.self)], versions: .checked, by: endpoints.use),
            ])
    }()
}
