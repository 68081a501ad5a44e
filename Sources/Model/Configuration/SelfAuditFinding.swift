/// Something that should not be, found when Belay looked at itself.
package struct SelfAuditFinding: Hashable, Sendable {
    /// The case it is about; nil: none.
    package var `case`: CaseID?
    /// What was wrong, in one sentence.
    package var what: String
    /// Whether it is put right.
    package var isMended: Bool
    /// Every field, in the order of declaration.
    package init(case id: CaseID? = nil, what: String, isMended: Bool) {
        self.case = id
        self.what = what
        self.isMended = isMended
    }
}
