import BusinessTime

/// Dates of HTTP headers in the three forms that receivers must accept (RFC 9110, section 5.6.7), all in UTC:
///
///     Wed, 21 Oct 2015 07:28:00 GMT     preferred
///     Wednesday, 21-Oct-15 07:28:00 GMT of old, with two digits for the year
///     Wed Oct 21 07:28:00 2015          as asctime() of C writes it
enum HTTPDate {
    /// The moment, or nil where the text has none of the forms or names no day of the calendar.
    static func parse(_ text: String) -> Instant? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map(String.init)
        if words.count == 6, words[5] == "GMT" {
            return moment(day: words[1], month: words[2], year: words[3], time: words[4])
        }
        if words.count == 5, words[4].utf8.count == 4 {
            return moment(day: words[2], month: words[1], year: words[4], time: words[3])
        }
        return nil
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func moment(day: String, month: String, year: String, time: String) -> Instant? {
        let clock = time.split(separator: ":", omittingEmptySubsequences: false)
        guard let month = months.firstIndex(of: month), let day = number(day[...], 1...2),
            let writtenYear = number(year[...], 2...4), year.utf8.count != 3, clock.count == 3,
            let hour = number(clock[0], 2...2), let minute = number(clock[1], 2...2),
            let second = number(clock[2], 2...2), hour < 24, minute < 60, second <= 60
        else { return nil }
        // Two digits mean this century or the last: what is asked of a sender now lies near now.
        let year = year.utf8.count == 4 ? writtenYear : writtenYear + (writtenYear < 70 ? 2_000 : 1_900)
        guard let date = CivilDay(year: year, month: month + 1, day: day) else { return nil }
        return Instant(seconds: Int64(date.dayNumber) * 86_400 + Int64(hour * 3_600 + minute * 60 + second))
    }

    private static func number(_ text: Substring, _ length: ClosedRange<Int>) -> Int? {
        guard length.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
