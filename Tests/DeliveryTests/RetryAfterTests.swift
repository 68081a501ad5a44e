import BusinessTime
import Delivery
import Testing

@Suite struct RetryAfterTests {
    private let now = Instant(seconds: 1_445_412_480)
    private let date = Instant(seconds: 1_445_412_480)

    @Test(arguments: [("0", 0), ("120", 120), (" 120\t", 120), ("120.1", 121), ("120.0", 120), ("007", 7)])
    func `seconds count from now, and a fraction rounds up`(value: String, seconds: Int64) {
        #expect(RetryAfter.moment(value, now: now) == now.advanced(by: .seconds(seconds)))
    }

    @Test(arguments: [
        "Wed, 21 Oct 2015 07:28:00 GMT", "Wednesday, 21-Oct-15 07:28:00 GMT", "Wed Oct 21 07:28:00 2015",
    ])
    func `the three forms of a date are read`(value: String) {
        #expect(RetryAfter.moment(value, now: now) == date)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200),
    ])
    func `other dates are read`(value: String, seconds: Int64) {
        #expect(RetryAfter.moment(value, now: now) == Instant(seconds: seconds))
    }

    @Test(arguments: [
        nil, "", " ", "invalid", "-5", "+5", "1e3", "1.", ".5", "1.2.3", "12 0", "0x10", "nan", "inf", "١٢",
        "Wed, 30 Feb 2015 07:28:00 GMT", "Wed, 21 Oct 2015 24:28:00 GMT", "Wed, 21 Oct 2015 07:60:00 GMT",
        "Wed, 21 Oct 2015 07:28 GMT", "Wed, 21 Oct 2015 07:28:00 CET", "Wed, 21 oct 2015 07:28:00 GMT",
        "2015-10-21T07:28:00Z", "Wed, 21 Oct 215 07:28:00 GMT", "21 Oct 2015 07:28:00 GMT",
    ])
    func `anything else is ignored`(value: String?) {
        #expect(RetryAfter.moment(value, now: now) == nil)
    }

    @Test func `more seconds than fit are a very late moment`() throws {
        let moment = try #require(RetryAfter.moment("99999999999999999999999999", now: now))
        #expect(now.duration(to: moment) > .seconds(900 * 365 * 86_400))
    }
}
