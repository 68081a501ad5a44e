/// A step of rolling Belay out (IN-8), in the order in which it is best taken.
package enum SetupStep: String, CaseIterable, Codable, Sendable {
    /// The company's name and the address at which people reach Belay.
    case company
    /// Those who work here.
    case people
    /// A manager for every department, with whom nothing is dropped.
    case managers
    /// Nobody is the only one who can take something: every team has two members.
    case backups
    /// Working hours for every department.
    case calendars
    /// A service level for every priority.
    case commitments
    /// Something that is a reason to escalate.
    case triggers
    /// An escalation that is enabled, and a binding that starts it.
    case routing
    /// Somewhere that notifications are sent.
    case endpoints
    /// No mistake in all that is configured.
    case sound
    /// A second factor for those who may change everything.
    case secondFactor = "second-factor"
    /// A case that was begun, to see that all of it works.
    case trial

    /// What it is, as a line of a list.
    package var summary: String {
        switch self {
        case .company: "The company has its name, and its address is set."
        case .people: "At least two people besides admins work here."
        case .managers: "Every department has a manager."
        case .backups: "Every team has two members or more."
        case .calendars: "Every department has its working hours."
        case .commitments: "A service level answers for every priority."
        case .triggers: "A trigger is enabled."
        case .routing: "A binding starts an escalation that is enabled."
        case .endpoints: "Notifications are sent to an endpoint."
        case .sound: "No error is found in what is configured."
        case .secondFactor: "A second factor is asked of admins."
        case .trial: "An escalation has begun once."
        }
    }
}
