/// How an item of a checklist stands.
package enum ChecklistItemState: String, CaseIterable, Codable, Sendable {
    /// It is to be done.
    case open
    /// It was done.
    case done
    /// It was tried and did not work.
    case failed
    /// It does not apply.
    case skipped
}
