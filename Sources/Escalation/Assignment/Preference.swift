import BusinessTime
import Model

/// Who is rather asked than others who could as well: who speaks the language, knows the region, and is at work (ES-9).
struct Preference {
    private let kinds: [RoutingPreference]
    private let language: String?
    private let region: String?
    private let configuration: Configuration
    private let now: Instant

    init(facts: CaseFacts, now: Instant) {
        configuration = facts.configuration
        self.now = now
        language = facts.record.language.map(Self.base)
        region = facts.record.region?.lowercased()
        let record = facts.record
        let hasCalendars = !facts.configuration.calendars.isEmpty
        kinds = facts.configuration.settings.preferences.filter { kind in
            switch kind {
            case .language: record.language != nil
            case .region: record.region != nil
            case .hours: hasCalendars
            }
        }
    }

    /// Whether it makes a difference between people at all.
    var matters: Bool { !kinds.isEmpty }

    /// Those of some people who fit best, in their order, and what distinguishes them: `, speaks de`.
    func best(of people: [Person]) -> (people: [Person], praise: String) {
        guard people.count > 1, !kinds.isEmpty else { return (people, "") }
        var open: [CalendarID?: Bool] = [:]
        let scores = people.map { person in kinds.filter { fits($0, person, &open) } }
        guard let most = scores.map(\.count).max(), let least = scores.map(\.count).min(), most > least else {
            return (people, "")
        }
        let best = zip(people, scores).filter { $1.count == most }
        let praise = kinds.filter { kind in best.allSatisfy { $1.contains(kind) } }.map { words($0) }
        return (best.map(\.0), praise.map { ", " + $0 }.joined())
    }

    private func fits(_ kind: RoutingPreference, _ person: Person, _ open: inout [CalendarID?: Bool]) -> Bool {
        switch kind {
        case .language: return person.languages.contains { Self.base($0) == language }
        case .region: return person.regions.contains { $0.lowercased() == region }
        case .hours:
            let calendar = person.calendar ?? person.department.flatMap { configuration.departments[$0]?.calendar }
            if let known = open[calendar] { return known }
            let isOpen = configuration.hours(calendar).isOpen(at: now)
            open[calendar] = isOpen
            return isOpen
        }
    }

    private func words(_ kind: RoutingPreference) -> String {
        switch kind {
        case .language: "speaks \(language ?? "")"
        case .region: "knows \(region ?? "")"
        case .hours: "inside their working hours"
        }
    }

    /// The language without its region: `de` for `de-AT`.
    private static func base(_ tag: String) -> String {
        String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    }
}
