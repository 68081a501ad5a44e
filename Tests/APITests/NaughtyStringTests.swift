import Foundation
import HTTPServer
import Testing

@testable import API

/// Every text field of every route, with strings that have broken other programs.
@Suite(
    .enabled(
        if: NaughtyStrings.all != nil,
        "skipped: ../shared/suites/strings is missing; set BELAY_SHARED to its folder"))
struct NaughtyStringTests {
    /// How many strings each field meets; each field begins elsewhere in the list, so that together they meet all.
    private static let count = 24

    /// A route with a text field of its body.
    private struct Field {
        var walked: WalkedRoute
        var name: String
        var example: [String: Any]
    }

    private static func fields() throws -> [Field] {
        try WalkedRoute.all.flatMap { walked -> [Field] in
            // The gate has secrets, which do not come back, and a setting may shut out whoever asks. Left
            // out, too: what answers with another thing that has a field of that name.
            if ["settings.change", "people.password", "escalations.step", "follow-ups.answer", "requests.make"]
                .contains(
                    walked.route.name)
            {
                return []
            }
            guard let schema = walked.route.body?.schema, let text = walked.body,
                let example = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            else { return [] }
            let names = schema.properties.filter { if case .text = $0.schema.shape { true } else { false } }.map(\.name)
            return names.map { Field(walked: walked, name: $0, example: example) }
        }
    }

    @Test func `each is refused in words or comes back unchanged, and none is a fault of ours`() async throws {
        let strings = try #require(NaughtyStrings.all)
        let fields = try Self.fields()
        #expect(fields.count > 100)
        try await Desk.open { desk in
            let furnished = try await FurnishedDesk(desk)
            var accepted = 0
            for (place, field) in fields.enumerated() {
                for offset in 0..<Self.count {
                    let string = strings[(place * Self.count + offset) % strings.count]
                    var body = field.example
                    body[field.name] = string
                    let bytes = try JSONSerialization.data(withJSONObject: body)
                    let reply = try await desk.send(
                        field.walked.route.method, field.walked.target(of: furnished),
                        String(decoding: bytes, as: UTF8.self), as: field.walked.user.colleague)
                    let what = "\(field.walked.route.name) \(field.name) \(string.debugDescription)"
                    #expect(reply.status < 500, "\(what)")
                    guard (200...299).contains(reply.status), let back = try reply.value()[field.name]?.text else {
                        continue
                    }
                    accepted += 1
                    let kept = [string, NaughtyStrings.trimmed(string)]
                    #expect(kept.contains(back), "\(what) came back as \(back.debugDescription)")
                }
            }
            #expect(accepted > 200)
            #expect(desk.faults.all.isEmpty)
        }
    }

    @Test func `each that a ticket is filed with is found again, and is no markup on the page`() async throws {
        let strings = try #require(NaughtyStrings.all)
        try await Desk.open { desk in
            var number = 0
            for string in strings where !string.allSatisfy(\.isWhitespace) {
                let body = try JSONSerialization.data(withJSONObject: [
                    "subject": "Strange", "body": string, "requester": "kim@customer.example",
                ])
                let reply = try await desk.send(.post, "/api/v1/tickets", String(decoding: body, as: UTF8.self))
                guard reply.status == 201 else {
                    #expect(reply.status == 422, "\(string.debugDescription)")
                    continue
                }
                number += 1
                let shown = try await desk.send(.get, "/api/v1/tickets/\(number)").value()
                let back = shown["messages"]?.list.first?["body"]?.text
                #expect(back == string || back == NaughtyStrings.trimmed(string))
                // Words out of it are searched for, not obeyed.
                let query = string.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                let found = try await desk.send(.get, "/api/v1/tickets?q=\(query)")
                #expect(found.status == 200 || found.status == 422, "\(string.debugDescription): \(found.text)")
            }
            #expect(number > 400)
        }
    }
}

extension Reply {
    /// The body as it is: `JSONSerialization` leaves out a byte order mark at the beginning of a text.
    fileprivate func value() throws -> JSONValue { try JSONDecoder().decode(JSONValue.self, from: Data(body)) }
}
