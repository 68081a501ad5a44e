import Model
import Testing

struct OriginTests {
    @Test(arguments: [
        Origin.belay, .commandLine, Origin(door: .session(3), place: "192.0.2.0/24"),
        Origin(door: .token(9), place: "2001:db8:1::/48"),
    ])
    func `an origin is read as it is written`(origin: Origin) {
        #expect(Origin(origin.description) == origin)
    }

    @Test(arguments: ["", ":", " ", "nowhere", "session", "token:x", "belay:3"])
    func `what is no origin is refused`(text: String) { #expect(Origin(text) == nil) }

    @Test func `an address is shortened for good, and counted by household`() {
        let four = RemotePlace("192.0.2.77")
        #expect(four.network == "192.0.2.0/24" && four.household == "192.0.2.77")
        let six = RemotePlace("2001:db8:1:2:3:4:5:6")
        #expect(six.network == "2001:db8:1::/48" && six.household == "2001:db8:1:2::/64")
    }
}
