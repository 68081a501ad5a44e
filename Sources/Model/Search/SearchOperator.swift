/// What a search can be narrowed down by, as in `status:open`.
package enum SearchOperator: String, CaseIterable, Sendable {
    /// Where a ticket stands: a status, `unsolved` or `any`.
    case status
    /// How urgent it is.
    case priority
    /// Whose it is: an address, a name, `me` or `nobody`.
    case with
    /// Which team's.
    case team
    /// Which department's.
    case department
    /// Who asks, by address.
    case customer
    /// For which company.
    case account
    /// A tag that it has.
    case tag
    /// Which kind of thing is looked for, such as `ticket` or `deal`.
    case kind
}
