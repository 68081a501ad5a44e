import Model

extension Person {
    /// What hangs on them, a line each: whom they lead, for whom they stand in, where they take turns.
    func duties(_ names: Configuration, _ texts: Texts) -> [String] {
        func line(_ key: String, _ found: [String]) -> String? {
            found.isEmpty ? nil : texts(key, ["names": found.sorted().joined(separator: ", ")])
        }
        let absent = names.people.values.filter { other in
            if other.isDisabled { return false }
            if case .away(_, id) = other.availability { return true }
            return other.plannedLeave?.delegate == id
        }
        return [
            line("person.duty.manager", names.departments.values.filter { $0.manager == id }.map(\.name)),
            line("person.duty.delegate", absent.map(\.name)),
            line("person.duty.member", names.teams.values.filter { $0.members.contains(id) }.map(\.name)),
            line(
                "person.duty.rota",
                names.rotas.values.filter { rota in rota.layers.contains { $0.members.contains(id) } }.map(\.name)),
        ].compactMap(\.self)
    }
}
