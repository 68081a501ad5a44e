import HTTPServer
import Testing

@Suite struct AccountTests {
    @Test func `an account is added and found at its location`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(
                .post, "/api/v1/accounts",
                #"""
                {"name": "Acme", "tier": "premium", "annual_value": {"amount": "120000", "currency": "EUR"},
                 "renewal": "2027-01-01", "owner": "ann@example.com", "health": 80, "region": "North"}
                """#)
            #expect(added.status == 201)
            let location = try #require(added.header("Location"))
            let account = try await desk.send(.get, location).json()
            #expect(account["name"].text == "Acme")
            #expect(account["annual_value"]["amount"].text == "120000.00")
            #expect(account["owner"]["name"].text == "Ann")
            #expect(account["health_history"][0]["score"].int == 80)
        }
    }

    @Test func `an account is changed`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "Acme", "owner": "ann@example.com"}"#)
            let changed = try await desk.send(
                .patch, "/api/v1/accounts/1", #"{"health": 40, "owner": null, "tier": "enterprise"}"#)
            #expect(changed.status == 200)
            #expect(try changed.json()["health"].int == 40)
            #expect(try changed.json()["owner"].isNull)
            #expect(try changed.json()["tier"].text == "enterprise")
        }
    }

    @Test func `an account has no version to match`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "Acme"}"#)
            let reply = try await desk.send(
                .patch, "/api/v1/accounts/1", #"{"health": 40}"#, headers: [("If-Match", "\"1\"")])
            #expect(reply.status == 412)
        }
    }

    @Test func `what another system calls an account is one account's only`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "One", "external_reference": "crm-7"}"#)
            let second = try await desk.send(
                .post, "/api/v1/accounts", #"{"name": "Two", "external_reference": "crm-7"}"#)
            #expect(second.status == 422)
            #expect(try second.fieldErrors()["external_reference"]?.contains("account 1") == true)
        }
    }

    @Test func `lists and changed records name the customer and the company`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "Acme"}"#)
            _ = try await desk.send(
                .post, "/api/v1/tickets",
                #"""
                {"subject": "Printer", "body": "It blinks.", "requester": "kim@customer.example",
                 "requester_name": "Kim", "account": "Acme"}
                """#)
            let listed = try await desk.send(.get, "/api/v1/tickets").json()["items"][0]
            #expect(listed["requester"]["name"].text == "Kim")
            #expect(listed["account"]["name"].text == "Acme")
            let changed = try await desk.send(.patch, "/api/v1/tickets/1", #"{"priority": "high"}"#).json()
            #expect(changed["requester"]["email"].text == "kim@customer.example")
            #expect(changed["account"]["name"].text == "Acme")
        }
    }

    @Test func `a number finds an account by number only`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "42"}"#)
            #expect(try await desk.send(.get, "/api/v1/accounts/42").status == 404)
            #expect(try await desk.send(.get, "/api/v1/accounts/1").status == 200)
        }
    }

    @Test func `accounts are listed page by page, those of other departments left out`() async throws {
        try await Desk.open { desk in
            for name in ["One", "Two", "Three"] {
                _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "\#(name)"}"#)
            }
            _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "Four", "department": "Sales"}"#, as: .sam)
            let first = try await desk.send(.get, "/api/v1/accounts?limit=2").json()
            let cursor = try #require(first["next_cursor"].text)
            let second = try await desk.send(.get, "/api/v1/accounts?limit=2&cursor=\(cursor)").json()
            #expect((first["items"].list + second["items"].list).compactMap { $0["number"].int } == [1, 2, 3])
            #expect(try await desk.send(.get, "/api/v1/accounts/4").status == 404)
            #expect(try await desk.send(.get, "/api/v1/accounts/4", as: .admin).status == 200)
        }
    }

    @Test(arguments: [
        (#"{}"#, "name"), (#"{"name": "A", "health": 101}"#, "health"), (#"{"name": "A", "health": 1.5}"#, "health"),
        (#"{"name": "A", "tier": "gold"}"#, "tier"), (#"{"name": "A", "renewal": "2027-02-30"}"#, "renewal"),
        (#"{"name": "A", "annual_value": {"amount": "-1", "currency": "EUR"}}"#, "annual_value"),
    ])
    func `an unusable account names its field`(_ body: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/accounts", body)
            #expect(reply.status == 422)
            #expect(try Array(reply.fieldErrors().keys) == [field])
        }
    }
}
