import HTTPServer

/// The routes of rotas.
enum RotaRoutes {
    static let group: RouteGroup = {
        let endpoints = RotaEndpoints()
        let path = RotaEndpoints.path
        return RouteGroup(
            "rotas", "Who is on call when.",
            [
                DeclaredRoute(
                    .get, path, "rotas.list", "Lists the rotas.",
                    access: .everyone, answers: [.page(of: RotaJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "rotas.add", "Adds a rota with its first layer.",
                    access: .admin, body: RotaInput.self, answers: [.created(RotaJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "rotas.show", "Shows a rota.",
                    access: .everyone, answers: [.ok(RotaJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .post, "\(path)/{number}/layers", "rotas.layer", "Adds a layer behind the others.",
                    access: .admin, body: RotaLayerInput.self,
                    answers: [.created(RotaJSON.self, "The rota with it; Location names it.")], by: endpoints.addLayer),
                DeclaredRoute(
                    .delete, "\(path)/{number}/layers/{layer}", "rotas.remove-layer",
                    "Takes a layer away; those behind it move up.", details: "The only layer stays.",
                    access: .admin, path: [Parameter("layer", .id, "Its place, from 1.")],
                    answers: [.ok(RotaJSON.self, "The rota without it.")], by: endpoints.removeLayer),
                DeclaredRoute(
                    .post, "\(path)/{number}/overrides", "rotas.override", "Lets somebody take over for a while.",
                    access: .lead, body: RotaOverrideInput.self,
                    answers: [.created(RotaJSON.self, "The rota with it; Location names it.")], by: endpoints.override),
                DeclaredRoute(
                    .delete, "\(path)/{number}/overrides/{override}", "rotas.remove-override",
                    "Takes back that somebody takes over.", details: "One that is past stays.",
                    access: .lead, path: [Parameter("override", .id, "Its place among the rota's overrides, from 1.")],
                    answers: [.ok(RotaJSON.self, "The rota without it.")], by: endpoints.removeOverride),
                DeclaredRoute(
                    .get, "\(path)/{number}/who", "rotas.who", "Says who is on call at a moment.",
                    access: .everyone, query: [Parameter("at", .moment, "When; now where it is left out.")],
                    answers: [.ok(OnCallJSON.self)], by: endpoints.who),
            ])
    }()
}
