import Secrets
import Testing

@Suite struct SecretTests {
    struct Account {
        let name = "anna"
        let password: SecretText = Secret("hunter2")
        let key: SecretBytes = Secret([104, 117, 110])
    }

    @Test func `a secret does not show however it is printed`() {
        let account = Account()
        var dumped = ""
        dump(account, to: &dumped)
        var alone = ""
        dump(account.password, to: &alone)
        let texts = [
            "\(account)", "\(account.password)", String(describing: account.password), String(reflecting: account),
            String(reflecting: account.password), "\([account.password])", "\(Optional(account.password) as Any)",
            dumped,
            alone,
        ]
        for text in texts {
            #expect(!text.contains("hunter2"))
            #expect(!text.contains("104"))
            #expect(text.contains("<redacted>"))
        }
    }

    @Test func `a mirror of a secret has no children`() {
        #expect(Mirror(reflecting: Account().password).children.isEmpty)
    }

    @Test func `a secret reveals itself on demand and compares whole`() {
        let account = Account()
        #expect(account.password.reveal() == "hunter2")
        #expect(account.password.matches("hunter2"))
        #expect(!account.password.matches("hunter"))
        #expect(!account.password.matches("hunter3"))
        #expect(account.key.matches([104, 117, 110]))
    }

    @Test(arguments: [([], [], true), ([1, 2], [1, 2], true), ([1, 2], [1, 3], false), ([1], [1, 2], false)])
    func `constant-time comparison is comparison`(left: [UInt8], right: [UInt8], same: Bool) {
        #expect(ConstantTime.areEqual(left, right) == same)
    }

    @Test func `random bytes differ`() throws {
        let first = try RandomBytes.make(32)
        #expect(first.count == 32)
        #expect(try first != RandomBytes.make(32))
        #expect(try RandomBytes.make(0).isEmpty)
    }

    @Test func `a token is long, URL-safe, says what it is for and is found by its digest`() throws {
        let token = try SecretToken.generate(prefix: "blt_")
        let text = token.text.reveal()
        #expect(text.hasPrefix("blt_"))
        #expect(text.count == 47)
        #expect(text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") })
        #expect(SecretToken(Secret(text)).digest == token.digest)
        #expect(try SecretToken.generate(prefix: "blt_").digest != token.digest)
        #expect(!"\(token)".contains(text))
    }
}
