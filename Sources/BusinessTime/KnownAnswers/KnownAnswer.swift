/// One question about a calendar and the answer that is known to be right.
struct KnownAnswer: Decodable {
    enum Question {
        case due(from: Instant, after: Duration, earliest: Instant, latest: Instant)
        case elapsed(from: Instant, to: Instant, working: Duration)
        case open(at: Instant, isOpen: Bool)
        case nextOpen(at: Instant, opening: Instant?)
    }

    let id: String
    let calendar: CalendarDraft
    let pauses: [Pause]
    let question: Question

    enum Field: String, CodingKey {
        case id, kind, calendar, start, end, at, due, open, paused
        case dueLatest = "due_latest"
        case nextOpen = "next_open"
        case workingSeconds = "working_seconds"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        id = try fields.decodeIfPresent(String.self, forKey: .id) ?? ""
        calendar = try fields.decode(CalendarDraft.self, forKey: .calendar)
        pauses = try (fields.decodeIfPresent([[Instant?]].self, forKey: .paused) ?? []).map { pair in
            guard let start = pair.first, let start else {
                throw DecodingError.dataCorruptedError(
                    forKey: .paused, in: fields, debugDescription: "A pause is a pair of moments.")
            }
            return Pause(start: start, end: pair.count > 1 ? pair[1] : nil)
        }
        func moment(_ field: Field) throws -> Instant { try fields.decode(Instant.self, forKey: field) }
        func working() throws -> Duration {
            .milliseconds(Int64((try fields.decode(Double.self, forKey: .workingSeconds).clamped * 1000).rounded()))
        }
        let kind = try fields.decode(String.self, forKey: .kind)
        switch kind {
        case "due":
            let due = try moment(.due)
            let latest = try fields.decodeIfPresent(Instant.self, forKey: .dueLatest) ?? due
            question = .due(from: try moment(.start), after: try working(), earliest: due, latest: latest)
        case "elapsed":
            question = .elapsed(from: try moment(.start), to: try moment(.end), working: try working())
        case "open":
            question = .open(at: try moment(.at), isOpen: try fields.decode(Bool.self, forKey: .open))
        case "next_open":
            question = .nextOpen(
                at: try moment(.at), opening: try fields.decodeIfPresent(Instant.self, forKey: .nextOpen))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: fields,
                debugDescription: "The kind “\(kind)” is none of due, elapsed, open, next_open.")
        }
    }

    /// What the calendar answers wrongly; nil where it is right.
    func mistake(of calendar: BusinessCalendar) -> String? {
        switch question {
        case .due(let start, let working, let earliest, let latest):
            let due = calendar.due(from: start, after: working, pauses: pauses)
            if let due, due >= earliest, due <= latest { return nil }
            let expected = earliest == latest ? "\(earliest)" : "\(earliest) to \(latest)"
            return "\(working.spacedText) from \(start) is due \(due.map(\.description) ?? "never"), not \(expected)"
        case .elapsed(let start, let end, let working):
            let elapsed = calendar.elapsed(from: start, to: end, pauses: pauses)
            return elapsed == working
                ? nil : "\(start) to \(end) is \(elapsed.spacedText) of working time, not \(working.spacedText)"
        case .open(let instant, let isOpen):
            return calendar.isOpen(at: instant) == isOpen
                ? nil : "\(instant) is \(isOpen ? "closed, not open" : "open, not closed")"
        case .nextOpen(let instant, let opening):
            let next = calendar.nextOpen(atOrAfter: instant)
            return next == opening
                ? nil
                : "the first opening from \(instant) on is \(next.map(\.description) ?? "never"), "
                    + "not \(opening.map(\.description) ?? "never")"
        }
    }
}

extension Double {
    /// Within a range whose milliseconds fit into 64 bits.
    fileprivate var clamped: Double { isNaN ? 0 : min(max(self, -1e15), 1e15) }
}
