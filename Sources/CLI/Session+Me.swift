import Model

extension Session {
    /// The person that `--as` names, for `--mine`.
    func me(_ arguments: ParsedArguments) async throws -> PersonID {
        guard let person = try await principal(in: environment()).person else {
            throw arguments.refusal("--mine needs to know who you are; add --as ADDRESS.")
        }
        return person
    }
}
