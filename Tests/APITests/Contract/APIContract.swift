import Foundation
import HTTPServer
import Testing

@testable import API

/// The document that the API gives out, as what every call in every test has to keep to.
struct APIContract {
    static let current = Result {
        APIContract(
            document: try JSONDecoder().decode(
                JSONValue.self, from: Data(OpenAPIDocument.current.bytes)))
    }

    let document: JSONValue

    /// An operation with its path.
    struct Operation {
        var method: String
        var path: String
        var value: JSONValue

        var name: String { value["operationId"]?.text ?? "" }
        /// The answers by their statuses.
        var responses: [String: JSONValue] { value["responses"]?.object ?? [:] }
        /// The schema of the body, where there is one.
        var body: JSONValue? { value["requestBody"]?["content"]?["application/json"]?["schema"] }
    }

    /// Every operation of the document, in the order of paths.
    var operations: [Operation] {
        (document["paths"]?.object ?? [:]).sorted { $0.key < $1.key }.flatMap { path, methods in
            methods.object.sorted { $0.key < $1.key }.map { Operation(method: $0.uppercased(), path: path, value: $1) }
        }
    }

    /// The operation that answers a request; constants before parameters.
    func operation(_ method: String, _ target: String) -> Operation? {
        let path = target.split(separator: "?", omittingEmptySubsequences: false)[0]
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        let fitting = operations.filter { operation in
            let pattern = operation.path.split(separator: "/", omittingEmptySubsequences: false)
            return operation.method == method && pattern.count == segments.count
                && zip(pattern, segments).allSatisfy { $0.hasPrefix("{") && !$1.isEmpty || $0 == $1 }
        }
        return fitting.min { $0.path.count { $0 == "{" } < $1.path.count { $0 == "{" } }
    }

    /// What an answer, and the body of a request that succeeded, have that the document does not say.
    func faults(_ method: Method, _ target: String, _ body: String?, _ reply: Reply) throws -> [String] {
        guard let operation = operation(method.rawValue, target) else { return [] }
        guard var answer = operation.responses[String(reply.status)] else {
            return ["The status \(reply.status) is not declared."]
        }
        if let reference = answer["$ref"]?.text {
            answer = SchemaCheck(document: document, isClosed: false).resolve(reference) ?? .null
        }
        var faults: [String] = []
        for (header, value) in answer["headers"]?.object ?? [:] where value["required"] == .flag(true) {
            if reply.header(header) == nil { faults.append("The header \(header) is missing.") }
        }
        if let content = answer["content"] {
            let mediaType = reply.header("Content-Type")?.split(separator: ";").first.map(String.init) ?? "none"
            guard let found = content[mediaType] else { return faults + ["The type \(mediaType) is not declared."] }
            if let schema = found["schema"] {
                let value = try JSONDecoder().decode(JSONValue.self, from: Data(reply.body))
                faults += SchemaCheck(document: document, isClosed: true).faults(value, schema)
            }
        } else if !reply.body.isEmpty {
            faults.append("There is a body, and none is declared.")
        }
        if (200...299).contains(reply.status), let schema = operation.body, let body {
            let value = try JSONDecoder().decode(JSONValue.self, from: Data(body.utf8))
            faults += SchemaCheck(document: document, isClosed: false).faults(value, schema, at: "request")
        }
        return faults
    }

    /// What each body declares and what is read of it, by the names of the types.
    static var bodies: [String: (declared: Set<String>, read: Set<String>)] {
        let all = APIRoutes.groups.flatMap(\.routes).compactMap(\.body)
        return Dictionary(
            all.map { ($0.schemaName, (Set($0.schema.properties.map(\.name)), Set($0.fieldNames))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Notes an issue for each fault of a call.
    static func hold(_ method: Method, _ target: String, _ body: String?, _ reply: Reply) throws {
        for fault in try current.get().faults(method, target, body, reply) {
            Issue.record("\(method) \(target) is not as the document says: \(fault)")
        }
    }
}
