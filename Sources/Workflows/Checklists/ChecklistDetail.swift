package import Model

/// A checklist with everything that belongs to it.
package struct ChecklistDetail: Sendable {
    /// The checklist.
    package var checklist: Checklist
    /// Its cases, the newest first, ended ones too.
    package var cases: [Case]
}
