import HTTPServer

/// The routes of checklist templates.
enum ChecklistTemplateRoutes {
    static let group: RouteGroup = {
        let endpoints = ChecklistTemplateEndpoints()
        let path = ChecklistTemplateEndpoints.path
        return RouteGroup(
            "checklist-templates", "What checklists are started from.",
            [
                DeclaredRoute(
                    .post, path, "checklist-templates.add", "Adds a checklist template.",
                    access: .admin, body: ChecklistTemplateInput.self, answers: [.created(ChecklistTemplateJSON.self)],
                    by: endpoints.add),
                DeclaredRoute(
                    .get, path, "checklist-templates.list", "Lists the checklist templates.",
                    access: .everyone, answers: [.page(of: ChecklistTemplateJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "checklist-templates.show", "Shows a checklist template.",
                    access: .everyone, answers: [.ok(ChecklistTemplateJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "checklist-templates.change",
                    "Changes a checklist template; checklists that were started keep their items.",
                    access: .admin, body: ChecklistTemplateChangeInput.self, answers: [.ok(ChecklistTemplateJSON.self)],
                    by: endpoints.change),
            ])
    }()
}
