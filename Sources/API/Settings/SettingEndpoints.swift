import HTTPServer
import Model
import Workflows

/// What holds for the whole company.
struct SettingEndpoints: Sendable {
    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.setting)
        let settings = call.configuration.settings
        return PageJSON(
            items: SettingName.allCases.map { SettingJSON(name: $0, settings: settings) }, nextCursor: nil
        ).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        guard let name = SettingName(rawValue: call.request.parameters["name"] ?? "") else { throw Problem.nothingHere }
        let input = try call.body(as: SettingInput.self)
        guard let value = input.value else { throw Problem.invalid("value", "is missing") }
        let settings = try await call.run(ChangeSetting(name: name, value: value))
        return SettingJSON(name: name, settings: settings).response()
    }
}
