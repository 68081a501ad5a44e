/// What becomes of a running case where it is moved to the newest version of its escalation.
package struct CaseMove: Hashable, Sendable {
    /// The case.
    package var `case`: CaseID
    /// The version it runs by.
    package var version: Int
    /// The step it is in, in that version.
    package var from: Int
    /// The step it goes on at; nil: it stays as it is.
    package var to: Int?
    /// Why, in one sentence.
    package var why: String
    /// Every field, in the order of declaration.
    package init(case id: CaseID, version: Int, from: Int, to: Int?, why: String) {
        self.case = id
        self.version = version
        self.from = from
        self.to = to
        self.why = why
    }
}
