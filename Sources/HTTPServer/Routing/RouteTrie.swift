/// All routes as a tree of path segments, so that finding one costs the path's length and not the number of routes.
struct RouteTrie: Sendable {
    struct Match {
        let route: Int
        /// The values of the route's parameters, in the order of the pattern.
        let values: [String]
    }

    private struct Node {
        var constants: [String: Int] = [:]
        var parameter: Int?
        // The routes of a trailing `{path...}`, which end the search.
        var wildcards: [(method: Method, route: Int)] = []
        var routes: [(method: Method, route: Int)] = []
        // The first pattern that gave the parameter or the wildcard its name, and the name.
        var parameterOrigin: (name: String, pattern: String)?
        var wildcardOrigin: (name: String, pattern: String)?
    }

    private var nodes: [Node] = [Node()]

    /// Adds a route; returns what it clashes with.
    mutating func insert(
        _ pattern: RoutePattern, written: String, method: Method, route: Int, patternOf: (Int) -> String
    ) -> [RouterError.Problem] {
        var problems: [RouterError.Problem] = []
        var node = 0
        for segment in pattern.segments {
            switch segment {
            case .constant(let text):
                node = child(of: node, \.constants[text])
            case .parameter(let name):
                if let origin = nodes[node].parameterOrigin {
                    if origin.name != name { problems.append(.differingNames(first: origin.pattern, second: written)) }
                } else {
                    nodes[node].parameterOrigin = (name, written)
                }
                node = child(of: node, \.parameter)
            case .wildcard(let name):
                if let origin = nodes[node].wildcardOrigin {
                    if origin.name != name { problems.append(.differingNames(first: origin.pattern, second: written)) }
                } else {
                    nodes[node].wildcardOrigin = (name, written)
                }
                if let same = nodes[node].wildcards.first(where: { $0.method == method }) {
                    problems.append(.conflict(method: method, first: patternOf(same.route), second: written))
                }
                nodes[node].wildcards.append((method, route))
                return problems
            }
        }
        if let same = nodes[node].routes.first(where: { $0.method == method }) {
            problems.append(.conflict(method: method, first: patternOf(same.route), second: written))
        }
        nodes[node].routes.append((method, route))
        return problems
    }

    private mutating func child(of node: Int, _ place: WritableKeyPath<Node, Int?>) -> Int {
        if let existing = nodes[node][keyPath: place] { return existing }
        nodes.append(Node())
        nodes[node][keyPath: place] = nodes.count - 1
        return nodes.count - 1
    }

    /// The best route of this method: constants before parameters before a wildcard, from left to right.
    func match(_ method: Method, _ path: [String]) -> Match? {
        var values: [String] = []
        guard let route = search(node: 0, path, 0, method, &values) else { return nil }
        return Match(route: route, values: values)
    }

    private func search(
        node index: Int, _ path: [String], _ position: Int, _ method: Method, _ values: inout [String]
    ) -> Int? {
        let node = nodes[index]
        if position == path.count {
            return node.routes.first { $0.method == method }?.route
        }
        let segment = path[position]
        if let next = node.constants[segment],
            let found = search(node: next, path, position + 1, method, &values)
        {
            return found
        }
        guard !segment.isEmpty else { return nil }
        if let next = node.parameter {
            values.append(segment)
            if let found = search(node: next, path, position + 1, method, &values) { return found }
            values.removeLast()
        }
        guard let found = node.wildcards.first(where: { $0.method == method }) else { return nil }
        values.append(path[position...].joined(separator: "/"))
        return found.route
    }

    /// Every method that some route knows for this path, in alphabetical order.
    func methods(for path: [String]) -> [Method] {
        var found: Set<Method> = []
        collect(node: 0, path[...], &found)
        return found.sorted { $0.rawValue < $1.rawValue }
    }

    private func collect(node index: Int, _ path: ArraySlice<String>, _ found: inout Set<Method>) {
        let node = nodes[index]
        guard let segment = path.first else {
            found.formUnion(node.routes.map(\.method))
            return
        }
        if let next = node.constants[segment] { collect(node: next, path.dropFirst(), &found) }
        guard !segment.isEmpty else { return }
        if let next = node.parameter { collect(node: next, path.dropFirst(), &found) }
        found.formUnion(node.wildcards.map(\.method))
    }
}
