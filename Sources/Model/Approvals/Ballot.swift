/// Several people are asked at once, and so many of them have to agree.
package struct Ballot: Hashable, Sendable, Codable {
    /// Who is asked, in the order in which they are named; never nobody.
    package var voters: [PersonID]
    /// How many approvals approve.
    package var approvals: Int
    /// How many rejections reject.
    package var rejections: Int
    /// How many decisions the case had when these people were asked; only later ones count.
    package var earlier: Int
    /// Every field, in the order of declaration.
    package init(voters: [PersonID], approvals: Int, rejections: Int = 1, earlier: Int = 0) {
        self.voters = voters
        self.approvals = approvals
        self.rejections = rejections
        self.earlier = earlier
    }
}
