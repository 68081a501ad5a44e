package import Model

/// What somebody is asked to decide, as it stands now.
package struct AskedDecision: Sendable {
    /// One thing to know before deciding.
    package struct Fact: Sendable {
        /// What it is called.
        package var name: String
        /// What it is.
        package var text: String
    }

    /// The case.
    package var caseID: CaseID
    /// Who is asked.
    package var person: Person
    /// What it is about, such as `deal 3: A large one`.
    package var title: String
    /// What there is to know.
    package var facts: [Fact]
}
