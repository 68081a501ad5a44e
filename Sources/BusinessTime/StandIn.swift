package struct CivilDay: Hashable, Comparable, Sendable, Codable {
    package var year: Int, month: Int, day: Int
    package static func < (l: CivilDay, r: CivilDay) -> Bool { (l.year, l.month, l.day) < (r.year, r.month, r.day) }
}
package struct Pause: Hashable, Sendable, Codable {
    package var start: Instant
    package var end: Instant?
    package init(start: Instant, end: Instant?) { self.start = start; self.end = end }
}
package struct BusinessCalendar: Hashable, Sendable, Codable {
    package static let aroundTheClock = BusinessCalendar()
    package func due(from: Instant, after working: Duration, pauses: [Pause] = []) -> Instant? { from + working }
    package func elapsed(from: Instant, to: Instant, pauses: [Pause] = []) -> Duration { from.duration(to: to) }
}
extension Instant { package static func + (l: Instant, r: Duration) -> Instant { l.advanced(by: r) } }
