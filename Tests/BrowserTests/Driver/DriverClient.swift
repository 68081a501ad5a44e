import Foundation
import WebClient

/// Sends WebDriver's commands, JSON over HTTP, to a driver on this machine.
struct DriverClient: Sendable {
    /// An answer in which nothing is of interest.
    struct Nothing: Decodable {
        init(from decoder: any Decoder) {}
    }

    private struct Answer<Value: Decodable>: Decodable {
        var value: Value
    }

    /// `http://127.0.0.1:PORT/`.
    let base: String
    private let client = WebClient()

    init(base: String) { self.base = base }

    /// The value that a command returns; throws what went wrong, in the driver's words.
    func send<Value: Decodable>(
        _ method: String, _ path: String, _ body: DriverJSON = [:], as type: Value.Type = Value.self
    ) async throws -> Value {
        let request = WebRequest(
            url: base + path, method: method, headers: [("Content-Type", "application/json")],
            body: method == "POST" ? Array(try JSONEncoder().encode(body)) : [],
            totalTimeout: .seconds(60), responseLimit: 50_000_000)
        let response = try await client.send(request)
        let data = Data(response.body)
        guard response.status == 200 else {
            throw try JSONDecoder().decode(Answer<DriverProblem>.self, from: data).value
        }
        return try JSONDecoder().decode(Answer<Value>.self, from: data).value
    }
}
