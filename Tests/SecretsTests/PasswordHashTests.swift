import Secrets
import Testing

@Suite struct PasswordHashTests {
    @Test func `the right password is accepted and others are not`() throws {
        let hash = try PasswordHash(Secret("correct horse"), cost: .least)
        #expect(hash.verify(Secret("correct horse")))
        #expect(!hash.verify(Secret("correct horsf")))
        #expect(!hash.verify(Secret("")))
    }

    @Test func `the stored text says how it was made and is salted`() throws {
        let first = try PasswordHash(Secret("x"), cost: .least)
        #expect(first.text.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(try first != PasswordHash(Secret("x"), cost: .least))
        #expect(PasswordHash(text: first.text)?.verify(Secret("x")) == true)
    }

    @Test func `a hash of another program verifies`() throws {
        // echo -n password | argon2 somesalt -id -t 2 -k 256 -p 1 -e
        let known = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
        let hash = try #require(PasswordHash(text: known))
        #expect(hash.verify(Secret("password")))
        #expect(!hash.verify(Secret("Password")))
    }

    @Test func `a hash made at another cost is to be made anew`() throws {
        let hash = try PasswordHash(Secret("x"), cost: .least)
        #expect(!hash.needsRehash(.least))
        #expect(hash.needsRehash(PasswordHash.Cost(passes: 2, memory: 8192)))
        #expect(hash.needsRehash())
    }

    @Test(arguments: ["", "x", "$2b$12$abc", "$argon2id$" + String(repeating: "x", count: 200)])
    func `a text that is no hash is refused`(text: String) {
        #expect(PasswordHash(text: text) == nil)
    }

    @Test func `a damaged hash accepts nothing`() {
        #expect(PasswordHash(text: "$argon2id$v=19$m=8,t=1,p=1$")?.verify(Secret("x")) == false)
        #expect(PasswordHash(text: "$argon2id$nonsense")?.needsRehash(.least) == true)
    }

    @Test func `both Unicode forms of a password are the same password`() throws {
        let hash = try PasswordHash(Secret("caf\u{E9}"), cost: .least)
        #expect(hash.verify(Secret("cafe\u{301}")))
    }
}
