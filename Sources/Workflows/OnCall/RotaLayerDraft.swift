import BusinessTime
import Model

/// A rota's layer as people write it; names are looked up when it becomes one.
package struct RotaLayerDraft: Sendable {
    /// Addresses of those who take turns, in order.
    package var members: [String]
    /// How long a turn is: `1d`, `1w`, `12h`.
    package var turn: String
    /// The day on which the first turn begins, as ISO 8601; nil: today.
    package var start: String?
    /// When turns change hands: `09:00`.
    package var handover: String
    /// The IANA name of the zone whose clocks count; nil: the company's.
    package var timeZone: String?
    /// From when on a day it covers: `08:00`; nil: always.
    package var from: String?
    /// Until when on a day.
    package var to: String?
    /// Every field, in the order of declaration.
    package init(
        members: [String], turn: String = "1w", start: String? = nil, handover: String = "09:00",
        timeZone: String? = nil, from: String? = nil, to: String? = nil
    ) {
        self.members = members
        self.turn = turn
        self.start = start
        self.handover = handover
        self.timeZone = timeZone
        self.from = from
        self.to = to
    }

    /// The layer; nil where something is wrong, which the validator then knows.
    func layer(_ validator: inout Validator, _ configuration: Configuration, now: Instant) -> RotaLayer? {
        var people: [PersonID] = []
        for member in members {
            guard let id = validator.person("members", member, configuration) else { continue }
            if people.contains(id) { validator.reject("members", "“\(member)” is named twice") }
            people.append(id)
        }
        if members.isEmpty { validator.reject("members", "is missing; name at least one person who takes turns") }
        let turn = RotaTurn(rawValue: turn)
        if turn == nil { validator.reject("every", "“\(self.turn)” is no turn; use such as 1d, 1w or 12h") }
        let zone = timeZone ?? configuration.settings.timeZone
        validator.timeZone("time zone", zone)
        let day = validator.day("start", start) ?? ZonedTime(now, timeZone: zone)?.day
        let handover = second(&validator, "handover", handover)
        let from = from.flatMap { second(&validator, "from", $0) }
        let to = to.flatMap { second(&validator, "to", $0) }
        if (self.from == nil) != (self.to == nil) {
            validator.reject("from", "the hours need both their beginning and their end")
        }
        guard let turn, let day, let handover else { return nil }
        return RotaLayer(
            members: people, turn: turn, start: day, handover: handover, timeZone: zone, from: from, to: to)
    }

    private func second(_ validator: inout Validator, _ field: String, _ text: String) -> Int? {
        // A time of day is one that can open hours; 24:00 is the next day's 00:00.
        guard let interval = try? HoursInterval(text, text == "00:00" ? "24:00" : "00:00") else {
            validator.reject(field, "“\(text)” is no time of day; use such as 09:00")
            return nil
        }
        return interval.from
    }
}
