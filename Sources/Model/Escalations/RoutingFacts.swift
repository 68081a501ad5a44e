/// What changes from minute to minute about who can take a case.
package struct RoutingFacts: Hashable, Sendable {
    /// How many open cases each person holds; absent: none.
    package var openCases: [PersonID: Int]
    /// Who was served last in each team; absent: nobody yet.
    package var lastServed: [TeamID: PersonID]
    /// Every field, in the order of declaration.
    package init(openCases: [PersonID: Int] = [:], lastServed: [TeamID: PersonID] = [:]) {
        self.openCases = openCases
        self.lastServed = lastServed
    }
}
