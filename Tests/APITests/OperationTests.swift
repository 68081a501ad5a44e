import API
import BusinessTime
import HTTPServer
import Model
import Synchronization
import Testing

@Suite struct OperationTests {
    private static let elsewhere = RemoteAddress(ipv4: 0xC000_0201, port: 4000)
    private struct Fault: Error {}

    @Test func `anybody may ask whether the process lives`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/healthz", as: nil, from: Self.elsewhere)
            #expect(reply.status == 200)
            #expect(try reply.json()["status"].text == "alive")
        }
    }

    @Test func `ready means that the data answers and little is overdue`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/readyz", as: nil, from: Self.elsewhere)
            #expect(reply.status == 200)
            #expect(try reply.json()["status"].text == "ready")
            #expect(try reply.json()["overdue"].int == 0)
        }
    }

    @Test func `what is due for more than a minute makes it unready`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()  // warns after 30 minutes
            desk.clock.advance(by: .seconds(30 * 60 + 60))
            #expect(try await desk.send(.get, "/readyz", as: nil).status == 200)
            desk.clock.advance(by: .seconds(1))
            let late = try await desk.send(.get, "/readyz", as: nil)
            #expect(late.status == 503)
            #expect(late.header("Retry-After") == "5")
            #expect(try late.json()["status"].text == "late")
            #expect(try late.json()["overdue"].int == 1)
        }
    }

    @Test func `data that does not answer makes it unready but leaves it alive`() async throws {
        let figures = DataFigures(readiness: { _ in throw Fault() }, all: { _ in throw Fault() })
        try await Desk.open(figures: figures) { desk in
            let reply = try await desk.send(.get, "/readyz", as: nil)
            #expect(reply.status == 503)
            #expect(try reply.json()["status"].text == "no-data")
            #expect(try await desk.send(.get, "/healthz", as: nil).status == 200)
            #expect(try await desk.send(.get, "/metrics", as: nil).text.contains("\nbelay_data_up 0\n"))
        }
    }

    @Test func `metrics are for this machine and for admins`() async throws {
        try await Desk.open { desk in
            #expect(try await desk.send(.get, "/metrics", as: nil).status == 200)
            #expect(try await desk.send(.get, "/metrics", as: nil, from: Self.elsewhere).status == 401)
            #expect(try await desk.send(.get, "/metrics", as: .max, from: Self.elsewhere).status == 403)
            #expect(try await desk.send(.get, "/metrics", as: .admin, from: Self.elsewhere).status == 200)
            let proxied = try await desk.send(
                .get, "/metrics", as: nil, headers: [("X-Forwarded-For", "192.0.2.1")])
            #expect(proxied.status == 401)
        }
    }

    @Test func `metrics count what was answered, how long it took and what the data holds`() async throws {
        let time = Mutex(Duration.zero)
        let uptime: @Sendable () -> Duration = {
            time.withLock {
                $0 += .milliseconds(3); return $0
            }
        }
        try await Desk.open(uptime: uptime) { desk in
            try await desk.fileTicket()
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            _ = try await desk.send(.post, "/api/v1/tickets", "{}")
            let reply = try await desk.send(.get, "/metrics", as: nil)
            #expect(reply.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
            let lines = reply.text.split(separator: "\n").map(String.init)
            for line in [
                #"belay_http_requests_total{route="tickets.open",method="POST",status="2xx"} 2"#,
                #"belay_http_requests_total{route="tickets.open",method="POST",status="4xx"} 1"#,
                #"belay_http_request_duration_seconds_bucket{route="tickets.open",le="0.0025"} 0"#,
                #"belay_http_request_duration_seconds_bucket{route="tickets.open",le="0.005"} 3"#,
                #"belay_http_request_duration_seconds_bucket{route="tickets.open",le="+Inf"} 3"#,
                #"belay_http_request_duration_seconds_sum{route="tickets.open"} 0.009"#,
                #"belay_http_request_duration_seconds_count{route="tickets.open"} 3"#,
                "belay_http_requests_in_flight 1", "belay_data_up 1", "belay_cases_open 1",
                #"belay_deliveries{state="pending"} 0"#, "belay_deadlines_overdue 0",
                "belay_deadlines_overdue_seconds 0", "process_start_time_seconds 1772445600",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
            #expect(lines.contains { $0.hasPrefix("belay_events_total ") })
        }
    }

    @Test func `every metric has one HELP and one TYPE before its samples`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let lines = try await desk.send(.get, "/metrics", as: nil).text.split(separator: "\n")
            var described: Set<Substring> = []
            var helped: Substring?
            for line in lines {
                let words = line.split(separator: " ")
                if line.hasPrefix("# HELP ") {
                    helped = words[2]
                } else if line.hasPrefix("# TYPE ") {
                    #expect(words[2] == helped)
                    #expect(described.insert(words[2]).inserted)
                    #expect(["counter", "gauge", "histogram"].contains(words[3]))
                } else {
                    let name = try #require(line.split(whereSeparator: { "{ ".contains($0) }).first)
                    let family =
                        ["_bucket", "_sum", "_count"].lazy
                        .compactMap { name.hasSuffix($0) ? name.dropLast($0.count) : nil }
                        .first { described.contains($0) } ?? name
                    #expect(family == helped)
                    #expect(Double(try #require(words.last)) != nil)
                }
            }
            #expect(described.count >= 9)
        }
    }
}
