import HTTPServer

/// The routes of calendars.
enum CalendarRoutes {
    static let group: RouteGroup = {
        let endpoints = CalendarEndpoints()
        let path = CalendarEndpoints.path
        return RouteGroup(
            "calendars", "Working hours and holidays.",
            [
                DeclaredRoute(
                    .get, path, "calendars.list", "Lists the calendars.",
                    access: .everyone, answers: [.page(of: CalendarJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "calendars.add", "Adds a calendar.",
                    access: .admin, body: CalendarInput.self, answers: [.created(CalendarJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "calendars.show", "Shows a calendar.",
                    access: .everyone, answers: [.ok(CalendarJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .put, "\(path)/{number}", "calendars.replace",
                    "Replaces the hours; the clocks of open tickets are worked out anew.",
                    access: .admin, body: CalendarInput.self, answers: [.ok(CalendarJSON.self)], by: endpoints.replace),
            ])
    }()
}
