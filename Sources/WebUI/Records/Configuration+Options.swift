import Model

extension Configuration {
    /// Whom things can be given to by somebody, as options to choose from, nobody first.
    func people(for member: Member, _ texts: Texts) -> [OptionGroup] {
        [
            OptionGroup(
                nil,
                [OptionGroup.Option(value: "", text: texts["ticket.nobody"])]
                    + assignable(in: member.principal.department).map { .init(value: $0.email, text: $0.name) })
        ]
    }

    /// The departments by name, as options to choose from, before them what stands for none.
    func departments(none: String? = nil) -> [OptionGroup] {
        let names = departments.values.map(\.name).sorted()
        return [
            OptionGroup(
                nil,
                (none.map { [OptionGroup.Option(value: "", text: $0)] } ?? [])
                    + names.map { OptionGroup.Option(value: $0, text: $0) })
        ]
    }
}
