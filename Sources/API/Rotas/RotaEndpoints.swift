import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with on-call rotas.
struct RotaEndpoints: Sendable {
    static let path = "/api/v1/rotas"

    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.rota)
        let rotas = call.configuration.rotas.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return PageJSON(items: rotas.map { RotaJSON(rota: $0, names: call.configuration) }, nextCursor: nil).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: RotaInput.self)
        let rota = try await call.run(AddRota(name: input.name ?? "", layer: input.layer))
        return made(rota, call)
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try call.mayRead(.rota)
        return RotaJSON(rota: try rota(call), names: call.configuration).response()
    }

    @Sendable func addLayer(_ call: Call) async throws -> Response {
        let rota = try rota(call)
        let input = try call.body(as: RotaLayerInput.self)
        let changed = try await call.run(ChangeRota(rota: rota.id.description, change: .addLayer(input.layer)))
        return made(changed, call)
    }

    @Sendable func removeLayer(_ call: Call) async throws -> Response {
        let rota = try rota(call)
        let place = Int(try call.number("layer"))
        guard place >= 1, place <= rota.layers.count else {
            throw Problem(.notFound, "There is no layer \(place); there are \(rota.layers.count).")
        }
        let removal = ChangeRota.Change.removeLayer(rota.layers[place - 1], place: place)
        let changed = try await call.run(ChangeRota(rota: rota.id.description, change: removal))
        return RotaJSON(rota: changed, names: call.configuration).response()
    }

    @Sendable func removeOverride(_ call: Call) async throws -> Response {
        let rota = try rota(call)
        let place = Int(try call.number("override"))
        guard place >= 1, place <= rota.overrides.count else {
            throw Problem(.notFound, "There is no override \(place); there are \(rota.overrides.count).")
        }
        let removal = ChangeRota.Change.removeOverride(rota.overrides[place - 1])
        let changed = try await call.run(ChangeRota(rota: rota.id.description, change: removal))
        return RotaJSON(rota: changed, names: call.configuration).response()
    }

    @Sendable func override(_ call: Call) async throws -> Response {
        let rota = try rota(call)
        let input = try call.body(as: RotaOverrideInput.self)
        let changed = try await call.run(
            ChangeRota(rota: rota.id.description, change: try input.change(now: call.environment.clock.now())))
        return made(changed, call)
    }

    @Sendable func who(_ call: Call) async throws -> Response {
        let rota = try rota(call)
        var reader = call.query()
        let at = reader.text("at").flatMap { Instant($0) }
        if let text = reader.text("at"), at == nil {
            reader.reject("at", "“\(text.prefix(100))” is no moment; write it as in 2026-03-09T09:00:00Z")
        }
        try reader.finish()
        let moment = at ?? call.environment.clock.now()
        let onCall = try await call.ask(AskWhoIsOnCall(rota: rota.id.description, at: moment))
        return OnCallJSON(onCall: onCall, at: moment, names: call.configuration).response()
    }

    private func made(_ rota: Rota, _ call: Call) -> Response {
        RotaJSON(rota: rota, names: call.configuration).response(.created).located("\(Self.path)/\(rota.id)")
    }

    private func rota(_ call: Call) throws -> Rota {
        let number = try call.number()
        guard let rota = call.configuration.rotas[RotaID(number)] else {
            throw Problem(.notFound, "There is no rota \(number).")
        }
        return rota
    }
}
