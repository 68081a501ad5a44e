import Synchronization

/// How much memory the large bodies take that are coming in or being answered now, all together.
final class BodyBudget: Sendable {
    /// What one body was given.
    struct Share: Sendable {
        let bytes: Int
        let holder: String
    }

    private struct State {
        var held = 0
        var bodies: [String: Int] = [:]
    }

    private let limit: Int
    private let bodiesPerHolder: Int
    private let state = Mutex(State())

    init(limit: Int, bodiesPerHolder: Int) {
        self.limit = limit
        self.bodiesPerHolder = bodiesPerHolder
    }

    /// Room for a body; nil where there is none now.
    func take(_ bytes: Int, for holder: String) -> Share? {
        state.withLock { state in
            guard state.held + bytes <= limit, state.bodies[holder, default: 0] < bodiesPerHolder else { return nil }
            state.held += bytes
            state.bodies[holder, default: 0] += 1
            return Share(bytes: bytes, holder: holder)
        }
    }

    /// The body is done with.
    func give(_ share: Share) {
        state.withLock { state in
            state.held -= share.bytes
            let left = state.bodies[share.holder, default: 1] - 1
            state.bodies[share.holder] = left > 0 ? left : nil
        }
    }
}
