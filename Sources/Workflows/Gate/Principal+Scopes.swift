package import Model

extension Principal {
    /// Refuses a token that may not change things of any of these nouns; where there is none, one that may not change all.
    func requireWriting(_ nouns: [Noun]) throws(WorkflowError) {
        let isAllowed = nouns.isEmpty ? scopes.allowsWriting(nil) : nouns.contains { scopes.allowsWriting($0) }
        if !isAllowed { throw .forbidden("This token lacks the scope \(Scope.write(nouns.first)).") }
    }

    /// Refuses a token that may not see things of any of these nouns; where there is none, one that may not see all.
    package func requireReading(_ nouns: [Noun]) throws(WorkflowError) {
        let isAllowed = nouns.isEmpty ? scopes.allowsReading(nil) : nouns.contains { scopes.allowsReading($0) }
        if !isAllowed { throw .forbidden("This token lacks the scope \(Scope.read(nouns.first)).") }
    }
}
