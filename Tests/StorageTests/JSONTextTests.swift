import Testing

@testable import Storage

/// Lists of texts as columns hold them.
struct JSONTextTests {
    @Test(arguments: [
        [], [""], ["a"], ["a", "b"], ["a,b", "c"], ["\"", "\",\""], ["ä", "🙂 b"], ["back\\slash"], ["two\nlines"],
        ["[", "]"],
    ])
    func `a list is read as it was written`(_ texts: [String]) throws {
        #expect(try JSONText.texts(JSONText.list(texts), table: "t", column: "c") == texts)
    }

    @Test(arguments: [(#"[ "a", "b" ]"#, ["a", "b"]), (#"["\u0061"]"#, ["a"])])
    func `a list that another hand wrote is read, too`(_ json: String, _ texts: [String]) throws {
        #expect(try JSONText.texts(json, table: "t", column: "c") == texts)
    }

    @Test(arguments: [#"["a" "b"]"#, #"{"a"}"#, #""a""#, "", "[", #"["a""#, #"["a"]x"#, "[1]"])
    func `what is no list of texts is told`(_ json: String) {
        #expect(throws: StoreError.self) { try JSONText.texts(json, table: "t", column: "c") }
    }
}
