import Model

/// People among whom one is chosen, each of whom may be away, barred or full.
struct Pool {
    /// What it is called in a line that says why: `First line`.
    let name: String
    /// Everyone, in order.
    let members: [PersonID]
    /// Who may have the step.
    let eligibility: Eligibility
    /// How much everyone holds.
    let capacity: Capacity

    init(name: String, members: [PersonID], _ eligibility: Eligibility) {
        self.name = name
        self.members = members
        self.eligibility = eligibility
        capacity = Capacity(openCases: eligibility.facts.routing.openCases)
    }

    /// What choosing came to.
    enum Outcome {
        /// Somebody who is here and has room.
        case chosen(Choice)
        /// All who are here are full; whom it would be nevertheless.
        case full(because: String, Choice)
        /// Nobody is here who may have it.
        case nobody(because: String)

        /// The same as what a recipient finds.
        func finding(
            queue: String, candidates: [PersonID], servedTeam: TeamID? = nil, silence: Duration? = nil
        ) -> Finding {
            func resolution(_ choice: Choice) -> Resolution {
                Resolution(
                    holder: choice.person.id, candidates: candidates, because: choice.because, servedTeam: servedTeam,
                    silenceAfter: choice.isPrimary ? silence : nil)
            }
            switch self {
            case .chosen(let choice): return .found(resolution(choice))
            case .full(let because, let choice):
                return .full(queue: queue, candidates: candidates, because: because, leastLoaded: resolution(choice))
            case .nobody(let because): return .nobody(because: because)
            }
        }
    }

    /// Everyone who may have the step, here or not.
    var eligible: [PersonID] { eligibility.allowed(members) }

    /// Whoever fits best and has the fewest open cases; among equals the first.
    func leastLoaded() -> Outcome {
        var story = Story()
        var withRoom: [Person] = []
        var full: [Person] = []
        for id in members {
            guard let member = eligibility.person(id), eligibility.isHere(member) else {
                story.add(eligibility.obstacle(id))
                continue
            }
            if capacity.hasRoom(member) { withRoom.append(member) } else { full.append(member) }
        }
        let best = eligibility.preference.best(of: withRoom)
        if let chosen = capacity.leastLoaded(best.people) {
            let others = withRoom.count == 1 ? "the only one who can" : "the fewest open cases of \(best.people.count)"
            return .chosen(
                Choice(person: chosen, because: "\(name) (\(others)\(best.praise)): \(chosen.name)"))
        }
        return overflow(full, story)
    }

    /// The first who is here and has room; `titles` are what the first and the others are called.
    func inOrder(titles: [String], from start: Int = 0, told: [String] = []) -> Outcome {
        var story = Story(told)
        var full: [Person] = []
        func title(_ place: Int) -> String { titles.isEmpty ? "" : titles[min(place, titles.count - 1)] + " " }
        for (place, id) in members.enumerated().dropFirst(start) {
            guard let member = eligibility.person(id), eligibility.isHere(member) else {
                story.add(eligibility.obstacle(id).map { title(place) + $0 })
                continue
            }
            guard capacity.hasRoom(member) else {
                full.append(member)
                story.add(title(place) + capacity.fullness(of: member))
                continue
            }
            let burden = ", \(capacity.load(of: member)) of \(member.capacity) cases"
            story.end(title(place) + member.name + (story.isEmpty ? "" : burden))
            return .chosen(Choice(person: member, because: story.chain, isPrimary: place == 0))
        }
        return overflow(full, story)
    }

    /// Nobody has room: everyone who is here is full, or nobody is here.
    func overflow(_ full: [Person], _ story: Story) -> Outcome {
        guard let least = capacity.leastLoaded(full) else {
            guard !members.isEmpty else { return .nobody(because: "\(name) has no members") }
            var story = story
            if story.isEmpty { members.forEach { story.add(eligibility.obstacle($0)) } }
            return .nobody(because: "nobody in \(name) can take it (\(story.list))")
        }
        var fullness = Story()
        for person in full { fullness.add(capacity.fullness(of: person)) }
        let because = "everyone in \(name) is full (\(fullness.list))"
        return .full(
            because: because,
            Choice(
                person: least, because: "\(because), the least loaded: \(least.name)",
                isPrimary: least.id == members.first))
    }
}
