import Model

/// The expert for something, or a backup.
///
/// Experts are in an order that a lead can read off: those of the record's department come first, then those who name the
/// skill earlier among theirs, then the lower number.
struct SkillRecipient {
    /// What they are expert in, in lower case.
    let skill: String
    /// The record's department.
    let department: DepartmentID

    /// The first expert who is here and has room.
    func find(among eligibility: Eligibility) -> Finding {
        let experts = eligibility.facts.configuration.people.values.compactMap { person -> Expertise? in
            guard !person.isDisabled, let place = person.skills.firstIndex(of: skill) else { return nil }
            return Expertise(person: person, distance: person.department == department ? 0 : 1, place: place)
        }.sorted()
        guard !experts.isEmpty else { return .nobody(because: "nobody is expert in “\(skill)”") }
        let pool = Pool(name: "the experts in \(skill)", members: experts.map(\.person.id), eligibility)
        return pool.inOrder(titles: ["expert", "backup"]).finding(
            queue: Recipient.skill(skill).rawValue, candidates: pool.eligible)
    }

    private struct Expertise: Comparable {
        let person: Person
        let distance: Int
        let place: Int

        static func < (left: Expertise, right: Expertise) -> Bool {
            (left.distance, left.place, left.person.id) < (right.distance, right.place, right.person.id)
        }

        static func == (left: Expertise, right: Expertise) -> Bool { left.person.id == right.person.id }
    }
}
