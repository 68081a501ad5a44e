import Foundation

extension TimeZone {
    /// The names of the tz database without a slash; Foundation also takes abbreviations such as `BST`, which name
    /// several zones and are refused.
    private static let namesWithoutSlash: Set<String> = [
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0",
        "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya",
        "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK",
        "Singapore", "Turkey", "UCT", "UTC", "Universal", "W-SU", "WET", "Zulu",
    ]

    /// The zone of this name in the IANA time zone database; nil where it has none.
    init?(ianaIdentifier: String) {
        guard ianaIdentifier.contains("/") || TimeZone.namesWithoutSlash.contains(ianaIdentifier) else { return nil }
        self.init(identifier: ianaIdentifier)
    }

    /// A name that was perhaps meant: the same but for capitals, or the same city.
    static func suggestion(for text: String) -> String? {
        let wanted = text.lowercased().replacingOccurrences(of: " ", with: "_")
        let known = knownTimeZoneIdentifiers + namesWithoutSlash.sorted()
        return known.first { $0.lowercased() == wanted } ?? known.first { $0.lowercased().hasSuffix("/" + wanted) }
    }

    /// Seconds ahead of UTC at this second since 1970.
    func offset(atSecond second: Int64) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }

    /// The second since 1970 at which clocks show this wall time, given as if the clocks showed UTC.
    ///
    /// A time shown twice means the first showing; a time that is skipped is read with the offset before the gap, so
    /// 02:30 in a gap of an hour means 03:30 (RFC 5545 section 3.3.5).
    func second(ofWallSecond wall: Int64) -> Int64 {
        // No zone changes its clocks twice within two days (tz database since 1970: never within six).
        let before = Int64(offset(atSecond: wall - 86_400))
        let after = Int64(offset(atSecond: wall + 86_400))
        guard before != after else { return wall - before }
        let early = wall - before
        if Int64(offset(atSecond: early)) == before { return early }
        let late = wall - after
        return Int64(offset(atSecond: late)) == after ? late : early
    }
}
