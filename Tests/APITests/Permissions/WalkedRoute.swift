import HTTPServer
import Model

@testable import API

/// A declared route as a request that works for an admin of the desk that `Walk` has furnished.
struct WalkedRoute {
    /// What the answer has to be.
    enum Expected: Equatable {
        case letThrough, withoutToken, forbidden, hidden
    }

    let route: DeclaredRoute

    /// Every route of the document, in its order.
    static let all = APIRoutes.groups.filter { !$0.isInternal }.flatMap(\.routes).map { WalkedRoute(route: $0) }

    /// The path with the numbers of things that belong to Support.
    func target(of desk: FurnishedDesk) -> String {
        route.path
            .replacing(
                "{number}",
                with: route.name == "tickets.merge" ? "2" : route.path.contains("triggers") ? "\(desk.trigger)" : "1"
            )
            .replacing("{item}", with: "1").replacing("{name}", with: "time-zone")
    }

    /// The example of the document; names that the furnished desk has already are others.
    var body: String? {
        let example = route.body?.example
        switch route.name {
        case "accounts.add": return example?.replacing("Acme", with: "Globex")
        case "forms.add": return example?.replacing("discount", with: "rebate")
        default: return example
        }
    }

    func expected(of caller: Caller) -> Expected {
        guard case .role(let least) = route.access.caller else { return .letThrough }
        guard let role = caller.role else { return .withoutToken }
        guard role >= least else { return .forbidden }
        return caller == .elsewhere && route.access.reach == .department && isAboutOneThing ? .hidden : .letThrough
    }

    /// Whether it is about a thing of a department, and no list of those that whoever asks sees.
    private var isAboutOneThing: Bool { !route.pathParameters.isEmpty || route.body != nil }
}
