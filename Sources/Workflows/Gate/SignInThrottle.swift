package import BusinessTime
package import Model

/// How often somebody may guess, by the name they guess at and by where they guess from. Pure: it is told the time.
///
/// After a few failures each further one doubles the wait, to a quarter of an hour at most. What is kept is bounded: names that
/// nobody here has and places share a fixed room each, in which the one that failed longest ago gives way; people who are here are
/// never pushed out by made-up names.
package struct SignInThrottle: Sendable {
    /// What a name is counted under.
    package enum Name: Hashable, Sendable {
        /// Somebody who is here.
        case person(PersonID)
        /// A name that nobody here has.
        case unknown(String)
        /// The second factor of somebody whose password was right.
        case code(PersonID)
    }

    /// How many failures in a row there were, and when the last.
    package struct Failures: Hashable, Sendable {
        /// How many in a row.
        package var count: Int
        /// When the last was.
        package var lastAt: Instant

        /// One fewer; nil where none is left.
        fileprivate var less: Failures? { count > 1 ? Failures(count: count - 1, lastAt: lastAt) : nil }
    }

    /// How many wrong passwords a name may have before it has to wait.
    static let freeForName = 5
    /// How many a place may have: several people may sit behind one address.
    static let freeForPlace = 20
    static let longestWait = Duration.minutes(15)
    /// Failures longer ago than this count no more.
    static let memory = Duration.hours(24)

    private let capacity: Int
    private var people: [Name: Failures] = [:]
    private var strangers = BoundedFailures()
    private var places = BoundedFailures()

    /// A throttle that remembers so many unknown names, and so many places.
    package init(capacity: Int = 10_000) { self.capacity = max(capacity, 1) }

    /// How many names and places are remembered; for tests of the bound.
    package var size: Int { people.count + strangers.count + places.count }

    /// When a place may guess again; nil: now.
    package func blocked(place: RemotePlace, at now: Instant) -> Instant? {
        Self.end(places[place.household], free: Self.freeForPlace, at: now)
    }

    /// When anybody may guess at a name again; nil: now.
    package func blocked(name: Name, at now: Instant) -> Instant? {
        Self.end(failures(of: name), free: Self.freeForName, at: now)
    }

    /// Whether somebody may guess now.
    package enum Admission: Hashable, Sendable {
        /// They may; it counts as a failure until it proves to be none, the so-manieth in a row for the name.
        case admitted(count: Int)
        /// The place has to wait until then.
        case placeWaits(until: Instant)
        /// The name has to wait until then.
        case nameWaits(until: Instant)
    }

    /// Lets a guess be made or not, and counts it before it is made: of many that come at the same moment, no more are let
    /// through than would be one after the other. `isExcused`: the name's wait does not hold for whoever asks.
    package mutating func admit(
        name: Name, place: RemotePlace, isExcused: Bool = false, at now: Instant
    ) -> Admission {
        if let end = blocked(place: place, at: now) { return .placeWaits(until: end) }
        if !isExcused, let end = blocked(name: name, at: now) { return .nameWaits(until: end) }
        return .admitted(count: failed(name: name, place: place, at: now))
    }

    /// Takes back what `admit` counted: the guess was right, or was never made.
    package mutating func forgive(name: Name, place: RemotePlace) {
        if case .unknown(let text) = name {
            strangers.set(text, strangers[text]?.less, within: capacity)
        } else {
            people[name] = people[name]?.less
        }
        places.set(place.household, places[place.household]?.less, within: capacity)
    }

    /// Counts a failure, and returns how many in a row the name has had.
    @discardableResult
    package mutating func failed(name: Name, place: RemotePlace, at now: Instant) -> Int {
        let count = Self.count(failures(of: name), at: now) + 1
        let failures = Failures(count: count, lastAt: now)
        if case .unknown(let text) = name {
            strangers.set(text, failures, within: capacity)
        } else {
            people[name] = failures
        }
        let atPlace = Self.count(places[place.household], at: now) + 1
        places.set(place.household, Failures(count: atPlace, lastAt: now), within: capacity)
        return count
    }

    /// Takes a failure in that was stored before a restart.
    package mutating func restore(_ person: PersonID, _ failures: Failures) { people[.person(person)] = failures }

    /// Forgets the failures of a name: somebody proved to be who they are. The place keeps its own, since whoever guesses at
    /// many names may have one that is theirs.
    package mutating func succeeded(name: Name) {
        if case .unknown(let text) = name { strangers.remove(text) } else { people[name] = nil }
    }

    private func failures(of name: Name) -> Failures? {
        if case .unknown(let text) = name { strangers[text] } else { people[name] }
    }

    private static func count(_ failures: Failures?, at now: Instant) -> Int {
        guard let failures, failures.lastAt.duration(to: now) < memory else { return 0 }
        return failures.count
    }

    private static func end(_ failures: Failures?, free: Int, at now: Instant) -> Instant? {
        let count = count(failures, at: now)
        guard let failures, count >= free else { return nil }
        // 1 s, 2 s, 4 s, … ; the exponent is bounded before it is used.
        let wait = min(Duration.seconds(1 << Int64(min(count - free, 20))), longestWait)
        let end = failures.lastAt.advanced(by: wait)
        return end > now ? end : nil
    }
}
