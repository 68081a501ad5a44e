import Model
import Testing

struct ValidatorTests {
    private func messages(_ body: (inout Validator) -> Void) -> [String] {
        var validator = Validator()
        body(&validator)
        return validator.problems.map { "\($0.field) \($0.message)" }
    }

    @Test func `A text is returned without spaces around it`() {
        var validator = Validator()
        #expect(validator.text("name", " \t Ana Lima\u{3000}\n", length: 1...10) == "Ana Lima")
        #expect(validator.problems.isEmpty)
    }

    @Test func `A text that is missing, short or long is refused by code points, as JSON Schema counts`() {
        #expect(messages { $0.text("name", " \n", length: 1...3) } == ["name is missing"])
        #expect(messages { $0.text("name", "a", length: 2...3) } == ["name has 1 characters; at least 2 are needed"])
        #expect(messages { $0.text("name", "abcd", length: 1...3) } == ["name has 4 characters; at most 3 are allowed"])
        #expect(messages { $0.text("name", "👨‍👩‍👧‍👦é☃", length: 1...9) } == [])
        // One character to the eye, however many marks stand on it.
        let heap = "e" + String(repeating: "\u{301}", count: 9)
        #expect(messages { $0.text("name", heap, length: 1...9) } == ["name has 10 characters; at most 9 are allowed"])
        #expect(messages { $0.text("name", "", length: 0...3) } == [])
    }

    @Test func `Line breaks are refused in one line, and NUL everywhere`() {
        for text in ["a\nb", "a\r\nb", "a\u{2028}b"] {
            #expect(messages { $0.text("name", text, length: 1...9) }.count == 1, "\(text.debugDescription)")
            #expect(messages { $0.text("body", text, length: 1...9, multiline: true) } == [])
        }
        #expect(messages { $0.text("name", "a\0b", length: 1...9) }.count == 1)
        #expect(messages { $0.text("body", "a\0b", length: 1...9, multiline: true) }.count == 1)
        // Other control characters are kept as they came; whoever shows a text makes them harmless.
        #expect(messages { $0.text("name", "a\u{1B}[2Jb", length: 1...9) } == [])
        #expect(messages { $0.text("body", "a\tb", length: 1...9, multiline: true) } == [])
    }

    @Test(arguments: ["ana@example.com", "Ä@b", "a+b@c.d"])
    func `An address is returned in lower case`(text: String) {
        var validator = Validator()
        #expect(validator.email("email", " \(text) ") == text.lowercased())
        #expect(validator.problems.isEmpty)
    }

    @Test(arguments: ["", "ana", "@b", "a@", "a@b@c", "a b@c", "a@b\nc", "a\0@b"])
    func `What is no address is refused once`(text: String) {
        #expect(messages { $0.email("email", text) }.count == 1)
    }

    @Test func `All that is wrong is told at once`() {
        var validator = Validator()
        validator.text("name", "", length: 1...3)
        validator.reject("age", "is odd")
        let error = #expect(throws: ValidationError.self) { try validator.finish() }
        #expect(error?.description == "name: is missing\nage: is odd")
    }
}
