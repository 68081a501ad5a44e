/// Failures by a text that strangers choose, in a fixed room: two halves, of which the older is dropped once the younger is full, so
/// that what failed longest ago gives way and no step costs more than another.
struct BoundedFailures: Sendable {
    private var young: [String: SignInThrottle.Failures] = [:]
    private var old: [String: SignInThrottle.Failures] = [:]

    var count: Int { young.count + old.count }

    subscript(key: String) -> SignInThrottle.Failures? { young[key] ?? old[key] }

    mutating func set(_ key: String, _ value: SignInThrottle.Failures?, within capacity: Int) {
        guard let value else {
            remove(key)
            return
        }
        if young[key] == nil, young.count >= max(capacity / 2, 1) {
            old = young
            young = [:]
        }
        old[key] = nil
        young[key] = value
    }

    mutating func remove(_ key: String) {
        young[key] = nil
        old[key] = nil
    }
}
