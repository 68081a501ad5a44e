/// How a follow-up stands.
package enum FollowUpStatus: String, CaseIterable, Codable, Sendable {
    /// It waits for its time, or for its owner.
    case open
    /// Its time and its grace have passed; it is still to be done.
    case missed
    /// It was done, or the reply that it waited for came.
    case done
    /// Its owner gave up waiting for a reply.
    case noReply = "no-reply"
    /// It is not needed any more.
    case cancelled

    /// Whether somebody still has to do something.
    package var isOpen: Bool { self == .open || self == .missed }
}
