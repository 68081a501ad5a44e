import Foundation
import Model
import Testing

struct JSONPointerTests {
    // The example of RFC 6901, section 5.
    private static let example = #"""
        {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8}
        """#

    @Test(arguments: [
        ("/foo/0", "bar"), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"), (#"/i\j"#, "5"),
        (#"/k"l"#, "6"), ("/ ", "7"), ("/m~0n", "8"),
    ])
    func `Places of the specification are found`(_ text: String, _ expected: String) throws {
        let message = try JSONDecoder().decode(MessageValue.self, from: Data(Self.example.utf8))
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.text == text)
        #expect(pointer.value(in: message)?.words == expected)
    }

    @Test(arguments: [
        "/foo/2", "/foo/01", "/foo/-", "/foo/-1", "/foo/99999999999999999999", "/foo/0/0", "/nothing", "/foo/",
    ])
    func `Where there is nothing, nothing is found`(_ text: String) throws {
        let message = try JSONDecoder().decode(MessageValue.self, from: Data(Self.example.utf8))
        #expect(try #require(JSONPointer(text)).value(in: message) == nil)
    }

    @Test(arguments: ["foo", "/a~", "/a~2", "#/foo"])
    func `What is no pointer is refused`(_ text: String) { #expect(JSONPointer(text) == nil) }
}
