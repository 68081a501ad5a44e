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
}
