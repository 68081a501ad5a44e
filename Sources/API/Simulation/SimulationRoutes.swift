import HTTPServer

/// The routes of simulation.
enum SimulationRoutes {
    static let group: RouteGroup = {
        let endpoints = SimulationEndpoint()
        return RouteGroup(
            "simulation", "What would happen, without its happening.",
            [
                DeclaredRoute(
                    .post, "/api/v1/simulate", "simulate", "Runs a record through everything, and undoes it.",
                    access: .colleagues, body: SimulateInput.self, upTo: BodyLimit.message,
                    answers: [.ok(SimulationJSON.self)], problems: [.notFound], by: endpoints.simulate)
            ])
    }()
}
