/// What is wrong with a set of routes, all of it at once.
package struct RouterError: Error, Equatable, CustomStringConvertible {
    /// One thing that is wrong.
    package enum Problem: Error, Hashable, CustomStringConvertible {
        /// The pattern cannot be read.
        case malformedPattern(String, reason: String)
        /// Two routes have the same method and match the same paths.
        case conflict(method: Method, first: String, second: String)
        /// Two patterns name the parameter at the same place differently.
        case differingNames(first: String, second: String)
        /// No request can ever arrive at this route.
        case unreachable(String, reason: String)

        package var description: String {
            switch self {
            case .malformedPattern(let pattern, let reason):
                "The route pattern \(pattern) cannot be read: \(reason)."
            case .conflict(let method, let first, let second):
                "\(method) \(first) and \(method) \(second) match the same paths. Remove one of them."
            case .differingNames(let first, let second):
                "\(first) and \(second) name the parameter at the same place differently. Give it one name."
            case .unreachable(let pattern, let reason):
                "No request can arrive at \(pattern): \(reason). Change or remove it."
            }
        }
    }

    /// Everything that was found, in the order of the routes.
    package let problems: [Problem]

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
