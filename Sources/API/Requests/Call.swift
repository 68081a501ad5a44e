import HTTPServer
import Model
import Workflows

/// A request by somebody who is known, with all that an endpoint needs to answer it.
struct Call: Sendable {
    let request: Request
    let principal: Principal
    let signedIn: SignedIn
    /// The parameters of the query that the route declares.
    let parameters: [Parameter]
    /// What the client named the request with; nil where it did not.
    let claim: Claim?

    var environment: Environment { signedIn.environment }

    /// The rules and names as they are now.
    var configuration: Configuration { environment.snapshot.configuration }

    /// The number in the path; anything but a plain number from 1 names nothing that there is.
    func number(_ name: String = "number") throws(Problem) -> Int64 {
        let text = request.parameters[name] ?? ""
        guard let first = text.utf8.first, first != UInt8(ascii: "0"),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Int64(text)
        else { throw .nothingHere }
        return number
    }

    /// The query, with what is not declared noted as wrong already.
    func query() -> QueryReader { QueryReader(request.query, parameters) }

    /// The parts that the query's `include` names, where that is all that the query may hold.
    func parts<Part: RawRepresentable<String> & CaseIterable & Hashable>(as type: Part.Type) throws -> Set<Part> {
        var reader = query()
        let parts = reader.parts(as: type)
        try reader.finish()
        return parts
    }

    /// The body; throws what is wrong with it.
    func body<Input: JSONInput>(as type: Input.Type = Input.self) throws -> Input {
        try request.json(as: type)
    }

    /// Refuses a token whose scopes do not let it see things of a noun, for what is shown out of the configuration.
    func mayRead(_ noun: Noun) throws {
        try principal.requireReading([noun])
    }

    func run<W: Workflow>(_ workflow: W) async throws -> W.Output {
        guard let claim, claim.take() else { return try await environment.run(workflow, as: principal) }
        do {
            return try await environment.run(Once(workflow, under: claim.key), as: principal)
        } catch {
            claim.giveBack()
            throw error
        }
    }

    func ask<Q: Inquiry>(_ inquiry: Q) async throws -> Q.Answer {
        try await environment.ask(inquiry, as: principal)
    }
}

extension Request {
    /// The body, which must say that it is JSON.
    func json<Input: JSONInput>(as type: Input.Type) throws -> Input {
        let fields = headers.values(for: "Content-Type")
        let mediaType = fields.first?.split(separator: ";").first.map { $0.filter { $0 != " " && $0 != "\t" } }
        guard fields.count == 1, mediaType?.lowercased() == "application/json" else {
            throw Problem(.unsupportedMediaType, "Send the body as “Content-Type: application/json”.")
        }
        return try JSONBody.decode(type, from: body)
    }
}
