import HTTPServer
import Model

/// Who may use which route, as a page of the documentation.
package struct PermissionTable: Sendable {
    /// The page in Markdown.
    package static let markdown = PermissionTable(APIRoutes.groups.filter { !$0.isInternal }).text

    private var text = """
        # Permissions

        Who may do what, made from the declarations of the API's routes; the commands of the command line ask the same
        workflows, which refuse what is not allowed.

        Each role includes the ones before it. Where the last column says “no”, whoever works in one department is answered as if
        there were nothing there when it belongs to another; people without a department, and admins, see all of them. “own” means
        what whoever asks has asked for themselves. A test walks every route with every role and compares.

        """

    private init(_ groups: [RouteGroup]) {
        for group in groups {
            text += "\n## \(group.tag)\n\n| endpoint | nobody | agent | lead | manager | admin | other department |\n"
            text += "|---|---|---|---|---|---|---|\n"
            for route in group.routes {
                let cells =
                    ["`\(route.method) \(route.path)`", Self.cell(route.access, nil)]
                    + Role.allCases.map { Self.cell(route.access, $0) } + [Self.elsewhere(route.access)]
                text += "| \(cells.joined(separator: " | ")) |\n"
            }
        }
    }

    private static func cell(_ access: Access, _ role: Role?) -> String {
        switch access.caller {
        case .anybody: "yes"
        case .thisMachine: role == .admin ? "yes" : "here"
        case .role(let least):
            if let role, role >= least { access.reach == .own ? "own" : "yes" } else { "–" }
        }
    }

    private static func elsewhere(_ access: Access) -> String {
        if access.caller == .role(.admin) { return "–" }
        return access.reach == .company ? "yes" : "no"
    }
}
