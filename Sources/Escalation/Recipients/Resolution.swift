package import Model

/// Whom a step goes to, and why.
package struct Resolution: Hashable, Sendable {
    /// The one person it waits for.
    package var holder: PersonID
    /// Everyone who may answer in their place, the holder included; ascending by number.
    package var candidates: [PersonID]
    /// Why it is with that person, in one line that a lead understands.
    package var because: String
    /// The team whose turn was used up, where it goes round in turns.
    package var servedTeam: TeamID?
    /// How long the holder may say nothing before the next member of the team takes over; nil: until the time-out.
    package var silenceAfter: Duration?
    /// The queue that it waits in until one of the candidates can have it; the holder only answers for it. Nil: the holder
    /// has it.
    package var waitsIn: String?
    /// Every field, in the order of declaration; the holder is added to the candidates.
    package init(
        holder: PersonID, candidates: [PersonID] = [], because: String, servedTeam: TeamID? = nil,
        silenceAfter: Duration? = nil, waitsIn: String? = nil
    ) {
        self.holder = holder
        self.candidates = Self.ascending(candidates, with: holder)
        self.because = because
        self.servedTeam = servedTeam
        self.silenceAfter = silenceAfter
        self.waitsIn = waitsIn
    }

    /// Each of them once, by number; most come in that order already.
    private static func ascending(_ candidates: [PersonID], with holder: PersonID) -> [PersonID] {
        var all = candidates
        all.append(holder)
        all.sort()
        var last: PersonID?
        all.removeAll { id in
            defer { last = id }
            return id == last
        }
        return all
    }
}
