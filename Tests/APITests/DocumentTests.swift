import API
import HTTPServer
import Testing

@Suite struct DocumentTests {
    private let contract: APIContract

    init() throws { contract = try APIContract.current.get() }

    @Test func `the document is OpenAPI, cacheable, and for everybody`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/api/v1/openapi.json", as: nil)
            #expect(reply.status == 200)
            #expect(reply.header("Content-Type") == "application/json")
            #expect(try reply.json()["openapi"].text == "3.1.0")
            let tag = try #require(reply.header("ETag"))
            let again = try await desk.send(
                .get, "/api/v1/openapi.json", as: nil, headers: [("If-None-Match", tag)])
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
        }
    }

    @Test func `every route of the API is in the document, and nothing else is`() async throws {
        try await Desk.open { desk in
            let documented = Set(contract.operations.map { "\($0.method) \($0.path) \($0.name)" })
            let routed = desk.routes.filter { !$0.pattern.hasPrefix("/internal/") }
            #expect(documented == Set(routed.map { "\($0.method) \($0.pattern) \($0.name)" }))
        }
    }

    @Test func `every reference leads somewhere`() {
        let check = SchemaCheck(document: contract.document, isClosed: false)
        func references(_ value: JSONValue) -> [String] {
            switch value {
            case .object(let fields):
                (fields["$ref"]?.text.map { [$0] } ?? []) + fields.values.flatMap(references)
            case .list(let items): items.flatMap(references)
            default: []
            }
        }
        for reference in Set(references(contract.document)) {
            #expect(check.resolve(reference) != nil, "\(reference)")
        }
    }

    @Test func `every example fits its schema`() {
        let check = SchemaCheck(document: contract.document, isClosed: true)
        let schemas = contract.document["components"]?["schemas"]?.object ?? [:]
        #expect(schemas.count > 90)
        for (name, schema) in schemas {
            for example in schema["examples"]?.list ?? [] {
                #expect(check.faults(example, schema, at: name) == [])
            }
        }
    }

    @Test func `every body has an example`() throws {
        for operation in contract.operations {
            guard let reference = operation.body?["$ref"]?.text else { continue }
            let schema = SchemaCheck(document: contract.document, isClosed: false).resolve(reference)
            #expect(schema?["examples"]?.list.isEmpty == false, "\(operation.name)")
        }
    }

    @Test func `what a body may hold is what is read of it`() {
        for (name, body) in APIContract.bodies {
            #expect(body.declared == body.read, "\(name)")
        }
    }

    @Test func `every operation says in one sentence what it does`() {
        for operation in contract.operations {
            let summary = operation.value["summary"]?.text ?? ""
            #expect(summary.hasSuffix(".") && summary.count <= 120, "\(operation.name): \(summary)")
        }
    }
}
