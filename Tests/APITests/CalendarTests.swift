import HTTPServer
import Testing

@Suite struct CalendarTests {
    private static let hours = #"""
        {"timezone": "Europe/Berlin", "week": {"mon": [["09:00", "17:00"]]},
         "holidays": [{"date": "2026-12-25", "name": "Christmas"}], "holiday_hours": {"2026-12-24": [["09:00", "12:00"]]}}
        """#

    @Test func `hours are added, shown as they were given, and replaced`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(
                .post, "/api/v1/calendars", #"{"name": "Berlin", "hours": \#(Self.hours)}"#, as: .admin)
            #expect(added.status == 201)
            let location = try #require(added.header("Location"))
            let calendar = try await desk.send(.get, location).json()
            #expect(calendar["hours"]["week"]["mon"][0][1].text == "17:00")
            #expect(calendar["hours"]["holidays"][0]["name"].text == "Christmas")
            #expect(calendar["hours"]["holiday_hours"]["2026-12-24"][0][0].text == "09:00")
            let replaced = try await desk.send(
                .put, location, #"{"hours": {"timezone": "UTC", "week": {"tue": [["10:00", "12:00"]]}}}"#, as: .admin
            ).json()
            #expect(replaced["hours"]["timezone"].text == "UTC")
            #expect(replaced["hours"]["week"].keys == ["tue"])
            let again = try await desk.send(
                .post, "/api/v1/calendars", #"{"name": "berlin", "hours": \#(Self.hours)}"#, as: .admin)
            #expect(again.status == 409)
        }
    }

    @Test func `each mistake in the hours is told by its place, misspelt fields too`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, "/api/v1/calendars",
                #"""
                {"name": "Odd", "hours": {"timezone": "Mars/Base", "week": {"mon": [["09:00", "09:00"]]}, "holidys": []}}
                """#, as: .admin)
            #expect(reply.status == 422)
            let fields = try reply.fieldErrors().keys
            #expect(fields.contains("hours.holidys"))
            #expect(fields.contains { $0.hasPrefix("hours.week.mon") })
            #expect(fields.contains("hours.timezone"))
        }
    }

    @Test func `a ticket's clocks are explained`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(
                .post, "/api/v1/service-levels",
                #"{"name": "All", "targets": {"first-response": {"seconds": 3600}}}"#, as: .admin)
            let opened = try await desk.send(
                .post, "/api/v1/tickets",
                #"{"subject": "Printer", "body": "It blinks.", "requester": "kim@customer.example"}"#)
            let location = try #require(opened.header("Location"))
            let clocks = try await desk.send(.get, location + "/clocks").json()["items"]
            #expect(clocks[0]["clock"]["kind"].text == "first-response")
            #expect(clocks[0]["because"].text?.isEmpty == false)
            #expect(!clocks[0]["explanation"].list.isEmpty)
            #expect(try await desk.send(.get, location + "/clocks", as: .sam).status == 404)
        }
    }
}
