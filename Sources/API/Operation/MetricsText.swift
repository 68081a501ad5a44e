import BusinessTime
import Model

/// Metrics as Prometheus reads them: its text format 0.0.4.
struct MetricsText {
    static let contentType: StaticString = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    init(_ metrics: Metrics, figures: OperatingFigures?, now: Instant) {
        let counts = metrics.snapshot
        write(counts)
        header("belay_http_requests_in_flight", "gauge", "Requests being answered now.")
        sample("belay_http_requests_in_flight", String(counts.inFlight))
        header("belay_data_up", "gauge", "1 where the data answered, 0 where it did not.")
        sample("belay_data_up", figures == nil ? "0" : "1")
        if let figures { write(figures, now: now) }
        header("process_start_time_seconds", "gauge", "When the process started, in seconds since 1970.")
        sample("process_start_time_seconds", Self.seconds(milliseconds: metrics.startedAt.milliseconds))
    }

    private mutating func write(_ counts: Metrics.Counts) {
        header("belay_http_requests_total", "counter", "Requests answered, by route, method and class of status.")
        for (key, count) in counts.requests.sorted(by: { $0.key < $1.key }) {
            sample(
                "belay_http_requests_total", String(count),
                [("route", key.route), ("method", key.method), ("status", "\(key.statusClass)xx")])
        }
        let name = "belay_http_request_duration_seconds"
        header(name, "histogram", "Time until an answer was ready to be sent, by route.")
        for (route, histogram) in counts.durations.sorted(by: { $0.key < $1.key }) {
            var total = 0
            for (index, bound) in Metrics.bounds.enumerated() {
                total += histogram.counts[index]
                sample(name + "_bucket", String(total), [("route", route), ("le", Self.number(bound))])
            }
            total += histogram.counts[Metrics.bounds.count]
            sample(name + "_bucket", String(total), [("route", route), ("le", "+Inf")])
            let sum = histogram.sum.components
            sample(name + "_sum", String(Double(sum.seconds) + Double(sum.attoseconds) / 1e18), [("route", route)])
            sample(name + "_count", String(total), [("route", route)])
        }
    }

    private mutating func write(_ figures: OperatingFigures, now: Instant) {
        header("belay_cases_open", "gauge", "Cases that wait for somebody.")
        sample("belay_cases_open", String(figures.openCases))
        header("belay_deliveries", "gauge", "Webhook deliveries, by state.")
        for state in DeliveryState.allCases {
            sample("belay_deliveries", String(figures.deliveries[state] ?? 0), [("state", state.rawValue)])
        }
        header("belay_deadlines_overdue", "gauge", "Deadlines that are past and not done.")
        sample("belay_deadlines_overdue", String(figures.readiness.overdue))
        header("belay_deadlines_overdue_seconds", "gauge", "By how much the earliest deadline is late.")
        let lateness = figures.readiness.lateness(at: now).components
        sample(
            "belay_deadlines_overdue_seconds",
            Self.seconds(milliseconds: lateness.seconds * 1000 + lateness.attoseconds / 1_000_000_000_000_000))
        header("belay_events_total", "counter", "Events written to the audit trail.")
        sample("belay_events_total", String(figures.events))
    }

    private mutating func header(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    // Labels are route names, words and numbers of the program's own, which need no escaping.
    private mutating func sample(_ name: String, _ value: String, _ labels: [(String, String)] = []) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0)=\"\($1)\"" }.joined(separator: ",") + "}"
        }
        text += " \(value)\n"
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }

    private static func seconds(milliseconds: Int64) -> String {
        let rest = milliseconds % 1000
        return rest == 0 ? String(milliseconds / 1000) : String(Double(milliseconds) / 1000)
    }
}
