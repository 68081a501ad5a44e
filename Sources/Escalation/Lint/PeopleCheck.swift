import Model

/// Whoever a case could go to should lead to somebody.
enum PeopleCheck {
    /// Departments without a manager, circles of delegates, and teams without members.
    static func findings(in configuration: Configuration) -> [LintFinding] {
        let departments = configuration.departments.values.sorted { $0.id < $1.id }.compactMap { department in
            let manager = department.manager.flatMap { configuration.people[$0] }
            guard manager?.isDisabled != false else { return nil as LintFinding? }
            let text =
                manager.map { "has \($0.name) for a manager, who is disabled; name another" }
                ?? "has no manager; name one, or what finds nobody there goes to an admin"
            return LintFinding(severity: .warning, place: "department “\(department.name)”", text: text)
        }
        let teams = configuration.teams.values.sorted { $0.id < $1.id }.compactMap { team in
            let isEmpty = !team.members.contains { configuration.people[$0].map { !$0.isDisabled } ?? false }
            return isEmpty
                ? LintFinding(
                    severity: .warning, place: "team “\(team.name)”", text: "has no enabled member; add one") : nil
        }
        return departments + teams + circles(configuration)
    }

    private static func circles(_ configuration: Configuration) -> [LintFinding] {
        configuration.people.values.sorted { $0.id < $1.id }.compactMap { person in
            var seen: [Person] = []
            var next: Person? = person
            while let one = next {
                if seen.contains(where: { $0.id == one.id }) {
                    // The circle is told once, at the one of its people with the lowest number.
                    guard one.id == person.id, seen.allSatisfy({ $0.id >= person.id }) else { return nil }
                    let names = (seen + [one]).map(\.name).joined(separator: " → ")
                    return LintFinding(
                        severity: .warning, place: "person “\(person.name)”",
                        text: "is in a circle of delegates (\(names)), so nobody stands in; name another delegate")
                }
                seen.append(one)
                guard case .away(_, let delegate?) = one.availability else { return nil }
                next = configuration.people[delegate]
            }
            return nil
        }
    }
}
