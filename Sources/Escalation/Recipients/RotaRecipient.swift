import Model

/// Whoever is on call; where they cannot, whoever has the next turn.
struct RotaRecipient {
    /// The rota.
    let id: RotaID

    /// The first of those on call who is here and may have the step.
    func find(among eligibility: Eligibility) -> Finding {
        guard let rota = eligibility.facts.configuration.rotas[id] else {
            return .nobody(because: "there is no rota \(id)")
        }
        let onCall = OnCall.who(rota, at: eligibility.now)
        var story: [String] = []
        for person in onCall.people {
            guard let found = eligibility.person(person), eligibility.isHere(found) else {
                eligibility.obstacle(person).map { story.append($0) }
                continue
            }
            story.append("\(found.name) (\(onCall.because))")
            return .found(
                Resolution(
                    holder: person, candidates: eligibility.people(onCall.people).map(\.id),
                    because: "on call for \(rota.name): " + story.joined(separator: " → ")))
        }
        let why = story.isEmpty ? onCall.because : story.joined(separator: " → ")
        return .nobody(because: "on call for \(rota.name): \(why)")
    }
}
