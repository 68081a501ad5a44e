import HTTPServer
import Model

/// The routes of settings.
enum SettingRoutes {
    static let group: RouteGroup = {
        let endpoints = SettingEndpoints()
        let path = "/api/v1/settings"
        return RouteGroup(
            "settings", "What holds for the whole company.",
            [
                DeclaredRoute(
                    .get, path, "settings.list", "Lists the settings.",
                    access: .everyone, answers: [.page(of: SettingJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .put, "\(path)/{name}", "settings.change", "Changes a setting.",
                    access: .admin, path: [Parameter("name", .word(SettingName.self), "The setting.")],
                    body: SettingInput.self, answers: [.ok(SettingJSON.self)], by: endpoints.change),
            ])
    }()
}
