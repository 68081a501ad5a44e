import Foundation
import Testing

struct APICommandTests {
    @Test func `the document is printed without a server`() async throws {
        let desk = try await CommandDesk()
        let text = try await desk.succeed("api", "openapi")
        let document = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(document["openapi"] == "3.1.0")
        #expect(document["paths"]?["/api/v1/tickets"]?["post"]?["operationId"] == "tickets.open")
    }

    @Test func `endpoints are listed with who may use them`() async throws {
        let desk = try await CommandDesk()
        let text = try await desk.succeed("api", "routes")
        #expect(text.contains("/api/v1/tickets/{number}/replies"))
        let first = try await desk.json("api", "routes")["items"]?[0]
        #expect(first?["method"] == "POST")
        #expect(first?["access"] == "Everybody who works here.")
    }

    @Test func `who may do what is printed as the page of the documentation`() async throws {
        let desk = try await CommandDesk()
        let text = try await desk.succeed("api", "permissions")
        #expect(text.hasPrefix("# Permissions\n"))
        #expect(text.contains("| `POST /api/v1/tickets` | – | yes | yes | yes | yes | yes |"))
    }
}
