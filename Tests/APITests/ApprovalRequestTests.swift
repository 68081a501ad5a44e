import HTTPServer
import Testing

@Suite struct ApprovalRequestTests {
    private static let form = #"""
        {"key": "discount", "name": "Discount", "asks": "percent", "department": "Support", "fields": [
            {"key": "percent", "kind": "percent", "maximum": 40, "required": true},
            {"key": "value", "kind": "money", "currency": "EUR"}, {"key": "renewal", "kind": "yes-no"}]}
        """#
    private static let request = #"""
        {"form": "discount", "title": "For Nordwind", "submit": true,
         "fields": {"percent": 12.5, "value": {"amount": "1200", "currency": "EUR"}, "renewal": true}}
        """#

    @Test func `a request is made, returned, corrected and approved`() async throws {
        try await Desk.open { desk in
            #expect(try await desk.send(.post, "/api/v1/forms", Self.form).status == 403)
            let form = try await desk.send(.post, "/api/v1/forms", Self.form, as: .admin)
            #expect(form.status == 201)
            let made = try await desk.send(.post, "/api/v1/requests", Self.request)
            #expect(made.status == 201)
            let location = try #require(made.header("Location"))
            let request = try made.json()
            #expect(request["state"].text == "pending")
            #expect(request["asked"]["value"].text == "1,200 EUR")
            #expect(request["asked"]["renewal"].text == "yes")
            #expect(request["cases"][0]["holder"]["name"].text == "Max")
            let returned = try await desk.send(
                .post, "/api/v1/cases/1/decision", #"{"decision": "return", "comment": "Too much"}"#, as: .max)
            #expect(returned.status == 200)
            #expect(try await desk.send(.get, location).json()["state"].text == "returned")
            let edited = try await desk.send(.patch, location, #"{"fields": {"percent": 10, "renewal": null}}"#)
            #expect(try edited.json()["fields"]["percent"].text == "10")
            #expect(try edited.json()["fields"]["renewal"].isNull)
            let again = try await desk.send(.post, "\(location)/submit", #"{"comment": "As agreed"}"#).json()
            #expect(again["round"].int == 2)
            _ = try await desk.send(.post, "/api/v1/cases/2/decision", #"{"decision": "approve"}"#, as: .max)
            let decided = try await desk.send(.get, location).json()
            #expect(decided["state"].text == "approved")
            #expect(decided["cases"].list.count == 2)
            let listed = try await desk.send(.get, "/api/v1/requests?form=discount&state=approved&mine=true").json()
            #expect(listed["items"].list.compactMap { $0["number"].int } == [1])
        }
    }

    @Test func `all wrong fields are told at once, by their keys`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/forms", Self.form, as: .admin)
            let reply = try await desk.send(
                .post, "/api/v1/requests",
                #"{"form": "discount", "fields": {"percent": 41, "value": "lots", "renewal": 3, "colour": "red"}}"#)
            #expect(reply.status == 422)
            #expect(try Set(reply.fieldErrors().keys) == ["percent", "value", "renewal", "colour"])
            #expect(try await desk.send(.post, "/api/v1/requests", #"{"form": "none"}"#).status == 422)
            #expect(try await desk.send(.post, "/api/v1/requests", "{}").status == 422)
        }
    }

    @Test func `a request is withdrawn, and a form has versions`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/forms", Self.form, as: .admin)
            _ = try await desk.send(.post, "/api/v1/requests", Self.request)
            #expect(try await desk.send(.post, "/api/v1/requests/1/withdraw", "{}", as: .lea).status == 409)
            let withdrawn = try await desk.send(.post, "/api/v1/requests/1/withdraw", #"{"comment": "A mistake"}"#)
            #expect(try withdrawn.json()["state"].text == "withdrawn")
            let changed = try await desk.send(
                .patch, "/api/v1/forms/1",
                #"{"content": {"name": "Discount", "fields": [{"key": "percent", "kind": "percent"}]}, "enabled": false}"#,
                as: .admin)
            #expect(try changed.json()["version"].int == 2)
            #expect(String(decoding: changed.body, as: UTF8.self).contains("\"enabled\":false"))
            #expect(try await desk.send(.get, "/api/v1/forms").json()["items"][0]["key"].text == "discount")
            #expect(try await desk.send(.get, "/api/v1/requests/1", as: .sam).status == 404)
            #expect(try await desk.send(.get, "/api/v1/requests", as: .sam).json()["items"].list.isEmpty)
        }
    }
}
