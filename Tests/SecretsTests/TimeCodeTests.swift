import Secrets
import Testing

struct TimeCodeTests {
    private let code = TimeCode(secret: Secret(Array("12345678901234567890".utf8)))

    /// RFC 6238, appendix B, the last six of its eight digits.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func `codes are those of the RFC`(seconds: Int64, expected: String) {
        #expect(code.code(at: TimeCode.step(at: seconds)) == expected)
    }

    @Test func `a code holds one step on either side and never twice`() throws {
        let now: Int64 = 1_234_567_890
        let step = TimeCode.step(at: now)
        for (other, holds) in [(step - 2, false), (step - 1, true), (step, true), (step + 1, true), (step + 2, false)] {
            #expect((code.step(of: code.code(at: other), at: now, after: 0) != nil) == holds, "\(other - step)")
        }
        #expect(code.step(of: code.code(at: step), at: now, after: step) == nil)
        #expect(code.step(of: code.code(at: step - 1), at: now, after: step) == nil)
        #expect(code.step(of: "", at: now, after: 0) == nil)
        #expect(code.step(of: "2870821", at: 59, after: 0) == nil)
    }

    @Test func `an authenticator reads the address`() {
        let uri = code.uri(account: "ana+x@example.com", issuer: "Müller & Söhne")
        #expect(
            uri
                == "otpauth://totp/M%C3%BCller%20%26%20S%C3%B6hne:ana%2Bx%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=M%C3%BCller%20%26%20S%C3%B6hne&algorithm=SHA1&digits=6&period=30")
    }

    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `Base32 is that of the RFC without padding`(text: String, expected: String) {
        #expect(Base32.encode(Array(text.utf8)) == expected)
    }
}
