/// Who is on call at a moment, and why.
package struct OnCall: Hashable, Sendable {
    /// Who has to answer, those who answer in their place where they cannot after them; nobody where nothing covers it.
    package var people: [PersonID]
    /// Why, in a few words: `override until Mon 2 Mar 09:00`, `layer 1, until Mon 9 Mar 09:00`.
    package var because: String
    /// Every field, in the order of declaration.
    package init(people: [PersonID], because: String) {
        self.people = people
        self.because = because
    }
}
