/// A pattern of paths, taken apart.
struct RoutePattern: Equatable {
    enum Segment: Equatable {
        case constant(String)
        case parameter(String)
        case wildcard(String)
    }

    let segments: [Segment]

    /// The pattern with its names left out: two of the same shape match the same paths.
    var shape: String {
        segments.map { segment in
            switch segment {
            case .constant(let text): "/" + text
            case .parameter: "/{}"
            case .wildcard: "/{...}"
            }
        }.joined()
    }

    var names: [String] {
        segments.compactMap { segment in
            switch segment {
            case .constant: nil
            case .parameter(let name), .wildcard(let name): name
            }
        }
    }

    static func parse(_ pattern: String) -> Result<RoutePattern, RouterError.Problem> {
        func malformed(_ reason: String) -> Result<RoutePattern, RouterError.Problem> {
            .failure(.malformedPattern(pattern, reason: reason))
        }
        guard pattern.hasPrefix("/") else { return malformed("it must begin with a slash") }
        if pattern == "/" { return .success(RoutePattern(segments: [])) }
        var segments: [Segment] = []
        for text in pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            if case .wildcard = segments.last {
                return .failure(.unreachable(pattern, reason: "it goes on after {…...}"))
            }
            if text.isEmpty { return malformed("it has an empty segment") }
            if text == "." || text == ".." {
                return .failure(.unreachable(pattern, reason: "paths with dot segments are refused"))
            }
            guard text.hasPrefix("{") else {
                if text.contains(where: { "{}?#%".contains($0) }) { return malformed("\(text) is no plain segment") }
                segments.append(.constant(String(text)))
                continue
            }
            guard text.hasSuffix("}") else { return malformed("\(text) lacks its closing brace") }
            let inner = text.dropFirst().dropLast()
            let isWildcard = inner.hasSuffix("...")
            let name = String(isWildcard ? inner.dropLast(3) : inner)
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else {
                return malformed("\(text) has no usable name")
            }
            segments.append(isWildcard ? .wildcard(name) : .parameter(name))
        }
        let parsed = RoutePattern(segments: segments)
        guard Set(parsed.names).count == parsed.names.count else {
            return malformed("it has two parameters of one name")
        }
        return .success(parsed)
    }
}
