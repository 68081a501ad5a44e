import HTTPServer
import Model

/// The routes of people.
enum PersonRoutes {
    static let group: RouteGroup = {
        let endpoints = PersonEndpoints()
        let path = PersonEndpoints.path
        return RouteGroup(
            "people", "Who works here.",
            [
                DeclaredRoute(
                    .get, "/api/v1/me", "me.show", "Shows whoever asks, and what their token may do.",
                    access: .everyone, answers: [.ok(MeJSON.self)], by: endpoints.me),
                DeclaredRoute(
                    .put, "/api/v1/me/presence", "me.presence",
                    "Says whether one is here, until when, and who stands in.",
                    access: .everyone, body: PresenceInput.self, answers: [.ok(PersonJSON.self)],
                    by: endpoints.setOwnPresence),
                DeclaredRoute(
                    .get, path, "people.list", "Lists people in the order of their numbers.",
                    access: .everyone,
                    query: Parameter.paging + [
                        .department, Parameter("role", .word(Role.self), "Only those with this role."),
                        Parameter("name", .text(1...200), "Only those whose name or address contains this."),
                        Parameter("disabled", .flag, "Only those who are disabled, or who are not."),
                    ], answers: [.page(of: PersonJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "people.add", "Adds somebody who works here.",
                    access: .admin, body: PersonInput.self, answers: [.created(PersonJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "people.show", "Shows somebody who works here.",
                    access: .everyone, answers: [.ok(PersonJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "people.change",
                    "Changes what is known of somebody; what is left out stays as it is.",
                    details: "The last admin stays one.",
                    access: .admin, body: PersonChangeInput.self, answers: [.ok(PersonJSON.self)],
                    by: endpoints.change),
                DeclaredRoute(
                    .put, "\(path)/{number}/presence", "people.presence",
                    "Says whether somebody is here, until when, and who stands in.",
                    details: "Everybody may say it of themselves, leads of those in their department.",
                    access: Access(caller: .role(.lead), reach: .department), body: PresenceInput.self,
                    answers: [.ok(PersonJSON.self)],
                    by: endpoints.setPresence),
            ] + access)
    }()
}
