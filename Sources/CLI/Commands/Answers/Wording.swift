import BusinessTime
import Model
import Transfer
import Workflows

/// Turns what is stored into words for whoever reads them: names for numbers, and moments by their own clocks.
struct Wording {
    /// The names.
    let configuration: Configuration
    /// The zone that moments are shown in.
    let timeZone: String
    /// The time.
    let now: Instant

    /// A moment to the minute, as in “Mon 2 Mar 2026 13:00”.
    func moment(_ instant: Instant) -> String {
        let minute = Instant(milliseconds: instant.milliseconds - instant.milliseconds.remainder(60_000))
        return ZonedTime(minute, timeZone: timeZone)?.description ?? minute.description
    }

    /// A moment with its zone, for sentences: “Mon 2 Mar 2026 13:00 (Europe/Berlin)”.
    func zoned(_ instant: Instant) -> String { "\(moment(instant)) (\(timeZone))" }

    /// The same names, for what programs get.
    var names: ExportNames { ExportNames(configuration: configuration, now: now) }

    /// A person's name; a dash where there is none.
    func name(_ person: PersonID?) -> String { names.name(person) }

    /// A person's address.
    func address(_ person: PersonID?) -> String? { names.address(person) }

    /// A department's name; a dash where there is none.
    func name(_ department: DepartmentID?) -> String { names.name(department) }

    /// A team's name; a dash where there is none.
    func name(_ team: TeamID?) -> String { names.name(team) }

    /// Who did something.
    func name(_ actor: Actor, customer: Customer? = nil) -> String { names.name(actor, customer: customer) }

    /// An escalation's name.
    func name(_ escalation: EscalationID) -> String { names.name(escalation) }

    /// Who gets a step, as it is typed: `role:lead`, `user:maria@example.com`, `manager`, `team:Tier 2`.
    func text(_ recipient: Recipient) -> String {
        switch recipient {
        case .user(let id): "user:\(address(id) ?? id.description)"
        case .team(let id): "team:\(configuration.teams[id]?.name ?? id.description)"
        case .rota(let id): "rota:\(configuration.rotas[id]?.name ?? id.description)"
        case .role, .manager, .tier, .skill, .accountOwner: recipient.rawValue
        }
    }

    /// How far off a moment is, as in “in 2 h 5 min” or “5 min ago”.
    func distance(to instant: Instant) -> String {
        let seconds = now.duration(to: instant).milliseconds / 1000
        let minutes = Duration.seconds(seconds.magnitude < 60 ? seconds : seconds / 60 * 60)
        return seconds < 0 ? "\((.zero - minutes).spacedText) ago" : "in \(minutes.spacedText)"
    }
}

extension Int64 {
    /// What is left after whole units, never negative.
    fileprivate func remainder(_ unit: Int64) -> Int64 {
        let rest = self % unit
        return rest < 0 ? rest + unit : rest
    }
}

extension ClockKind {
    /// The clock in words: “first response”.
    var words: String { rawValue.replacing("-", with: " ") }
}

extension ClockTarget {
    /// The target in words: “4 h of working time”, “30 min around the clock”.
    var words: String { "\(within.spacedText) \(counting == .business ? "of working time" : "around the clock")" }
}

extension Session {
    /// The words for whoever acts: names as they are now, moments by their own clocks or the company's.
    func wording() async throws -> Wording {
        let environment = try await environment()
        let configuration = environment.snapshot.configuration
        let person = try principal(in: environment).person.flatMap { configuration.people[$0] }
        return Wording(
            configuration: configuration, timeZone: person?.timeZone ?? configuration.settings.timeZone,
            now: environment.clock.now())
    }
}
