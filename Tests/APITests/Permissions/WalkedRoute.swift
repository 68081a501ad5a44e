import HTTPServer
import Model

@testable import API

/// A declared route as a request that works on a furnished desk.
struct WalkedRoute {
    /// What the answer has to be.
    enum Expected: Equatable {
        case letThrough, withoutToken, forbidden, hidden
    }

    let route: DeclaredRoute

    /// Every route of the document, in its order; what removes something comes last.
    static let all = {
        let all = APIRoutes.groups.filter { !$0.isInternal }.flatMap(\.routes)
            // What is signed instead is in a suite of its own.
            .filter { $0.name != "hooks.take" }.map { WalkedRoute(route: $0) }
        return all.filter { $0.route.method != .delete } + all.filter { $0.route.method == .delete }
    }()

    /// The path with the numbers of things that belong to Support.
    func target(of desk: FurnishedDesk) -> String {
        let number =
            switch route.name {
            // A ticket is not merged into itself.
            case "tickets.merge": 2
            // The first is somebody's own, the second their department's.
            case "views.show": 2
            // The lead of Support, of whom no agent says it.
            case "people.presence": 3
            case let name where name.hasPrefix("triggers."): desk.trigger
            case "tokens.revoke": desk.token
            case "sessions.end": desk.session
            case "sessions.end-all": desk.person
            case "people.invite", "people.password", "people.remove-second-factor": desk.newcomer
            default: 1
            }
        return route.path.replacing("{number}", with: "\(number)").replacing("{item}", with: "1")
            .replacing("{layer}", with: "1").replacing("{override}", with: "1")
            .replacing("{language}", with: "en")
            .replacing("{name}", with: route.name.hasPrefix("notice-templates.") ? "acknowledgement" : "time-zone")
            + (route.takesFile ? "?name=notes.txt" : "")
    }

    /// The example of the document; names that the furnished desk has already are others.
    var body: String? {
        if route.takesFile { return "What we found." }
        let example = route.body?.example
        switch route.name {
        case "accounts.add": return example?.replacing("Acme", with: "Globex")
        case "forms.add": return example?.replacing("discount", with: "rebate")
        // It is used by its name afterwards.
        case "macros.change": return example?.replacing("Waiting for a part", with: "Ask for a photo")
        // A calendar keeps its name.
        case "calendars.replace": return example?.replacing("Weekdays", with: "Early")
        default: return example
        }
    }

    /// Somebody whom it lets through.
    var user: Caller { route.access.reach == .own ? .agent : .admin }

    func expected(of caller: Caller) -> Expected {
        guard case .role(let least) = route.access.caller else { return .letThrough }
        guard let role = caller.role else { return .withoutToken }
        guard role >= least else { return .forbidden }
        if caller == .elsewhere, route.access.reach != .company, isAboutOneThing { return .hidden }
        // Everything on the desk is the agent's own.
        return route.access.reach == .own && caller != .agent ? .forbidden : .letThrough
    }

    /// Whether it is about a thing of a department, and no list of those that whoever asks sees.
    private var isAboutOneThing: Bool { !route.pathParameters.isEmpty || route.body != nil || route.takesFile }
}
