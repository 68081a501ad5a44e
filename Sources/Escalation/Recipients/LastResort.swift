import Model

/// Where a case goes that finds nobody: the department's manager, then the admins, then whoever is most senior (ES-11).
struct LastResort {
    /// The record's department.
    let department: DepartmentID
    /// Who may have the step.
    let eligibility: Eligibility

    /// The first of them that there is. Where nobody is left who may have it, it waits for whoever comes, and the most senior
    /// person there is answers for it, though they may not decide; throws `nobody` where not one person works here.
    func resolve(because reason: String) throws(CaseRefusal) -> Resolution {
        var story = [reason]
        for find in [manager, admins, mostSenior] {
            switch find() {
            case .found(var resolution):
                resolution.because = (story + [resolution.because]).joined(separator: " → ")
                return resolution
            case .nobody(let because), .full(_, _, let because, _):
                if story.last != because { story.append(because) }
            }
        }
        guard let keeper else { throw .nobody(because: story.joined(separator: " → ")) }
        story.append("it waits for somebody who may have it; \(keeper.name) answers for it")
        return Resolution(
            holder: keeper.id, because: story.joined(separator: " → "), waitsIn: QueuePlace.anyone)
    }

    /// Who answers for a case that waits: the first of them that there is, or the most senior person, who may not have it.
    func responsible() -> Finding {
        for find in [manager, admins, mostSenior] {
            if case .found(let resolution) = find() { return .found(resolution) }
        }
        guard let keeper else { return .nobody(because: "there is nobody else") }
        return .found(Resolution(holder: keeper.id, because: keeper.name))
    }

    /// The most senior person who is not disabled, whether or not they may have the step.
    private var keeper: Person? {
        eligibility.facts.configuration.people.values.filter { !$0.isDisabled }
            .max { ($0.role, $1.id) < ($1.role, $0.id) }
    }

    /// The department's manager, or their delegate while they are away.
    func manager() -> Finding {
        let configuration = eligibility.facts.configuration
        let name = configuration.name(of: department)
        guard let manager = configuration.departments[department]?.manager else {
            return .nobody(because: "\(name) has no manager")
        }
        return PersonRecipient(id: manager, title: "manager of \(name)").find(among: eligibility)
    }

    /// The admin with the fewest open cases, one who is here before one who is away.
    func admins() -> Finding { leastLoaded(of: .admin) ?? .nobody(because: "no admin can take it") }

    /// Whoever of the highest role there is, with the fewest open cases, one who is here before one who is away.
    func mostSenior() -> Finding {
        for role in Role.allCases.sorted(by: >) {
            if let found = leastLoaded(of: role) { return found }
        }
        return .nobody(because: "there is nobody else")
    }

    private func leastLoaded(of role: Role) -> Finding? {
        let capacity = Capacity(openCases: eligibility.facts.routing.openCases)
        let people = eligibility.facts.configuration.people.values
            .filter { $0.role == role && eligibility.person($0.id) != nil }
            .sorted { $0.id < $1.id }
        let here = people.filter(eligibility.isHere)
        guard let chosen = capacity.leastLoaded(here) ?? capacity.leastLoaded(people) else { return nil }
        let absence = chosen.absence(at: eligibility.now).map { ", though \($0)" } ?? ""
        let others = people.count == 1 ? "" : " with the fewest open cases"
        return .found(
            Resolution(
                holder: chosen.id, candidates: people.map(\.id),
                because: "\(role.rawValue)\(others): \(chosen.name)\(absence)"))
    }
}
