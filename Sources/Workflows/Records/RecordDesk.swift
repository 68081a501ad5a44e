package import Model

/// What belongs to a record besides itself.
package struct RecordDesk: Sendable {
    /// What happened to it, the oldest first; of many, the newest.
    package var events: [Event] = []
    /// What somebody has promised to come back to, open ones only.
    package var followUps: [FollowUp] = []
    /// What has to be done about it, open ones only.
    package var checklists: [Checklist] = []
    /// What was asked for about it, the newest first.
    package var requests: [ApprovalRequest] = []
    /// A company's deals, the newest first.
    package var deals: [Deal] = []
    /// A company's health scores, the oldest first.
    package var health: [HealthScore] = []
}
