/// Something happened to a record for the so-manieth time: a follow-up was put off again, or got no reply again (TR-12).
struct CountDetector: Sendable {
    /// From how many times on it counts.
    let times: Int

    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool { (signals.count ?? 0) >= times }

    func finding(_ occurrence: Occurrence, _ signals: borrowing Signals) -> Finding {
        Finding(reason: "\(occurrence.reason ?? "It happened again"); from \(times) times on it counts")
    }

    func excuse(_ signals: borrowing Signals) -> String {
        "It counts from \(times) times on, and this was number \(signals.count ?? 0)"
    }
}
