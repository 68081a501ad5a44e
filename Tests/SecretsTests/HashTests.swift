import Secrets
import Testing

@Suite struct HashTests {
    @Test(arguments: [
        // FIPS 180-4 examples, as published by NIST.
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `SHA-256 gives the published digests`(text: String, digest: String) {
        #expect(SHA256.hash(text).description == digest)
        #expect(SHA256.hash(Array(text.utf8)).description == digest)
    }

    @Test func `SHA-256 in pieces is SHA-256 at once`() {
        var hash = SHA256()
        for _ in 0..<1000 { hash.update([UInt8](repeating: 0x61, count: 1000)) }
        // FIPS 180-4: a million times "a".
        #expect(
            hash.finish().description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `BLAKE2b gives the known digest`() {
        // b2sum -l 256
        #expect(BLAKE2b.hash("abc").description == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
    }

    @Test func `BLAKE2b in pieces is BLAKE2b at once`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        var hash = BLAKE2b()
        hash.update(Array(bytes[..<7]))
        var copy = hash
        hash.update(Array(bytes[7...]))
        #expect(hash.finish() == BLAKE2b.hash(bytes))
        copy.update("other")
        #expect(copy.finish() != BLAKE2b.hash(bytes))
    }

    @Test(arguments: [
        // RFC 4231, sections 4.2, 4.3, 4.4 and 4.7.
        (
            [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `HMAC-SHA256 gives the codes of RFC 4231`(key: [UInt8], message: [UInt8], code: String) throws {
        #expect(HMACSHA256.code(for: message, key: Secret(key)).description == code)
        let bytes = try #require(Hexadecimal.decode(code))
        #expect(HMACSHA256.isValid(bytes, for: message, key: Secret(key)))
        #expect(!HMACSHA256.isValid(bytes, for: message + [0], key: Secret(key)))
        #expect(!HMACSHA256.isValid(Array(bytes.dropLast()), for: message, key: Secret(key)))
    }

    @Test func `HMAC in pieces is HMAC at once`() {
        let key: SecretBytes = Secret([1, 2, 3])
        var code = HMACSHA256(key: key)
        code.update("msg_1.")
        code.update(Array("body".utf8))
        #expect(code.finish() == HMACSHA256.code(for: Array("msg_1.body".utf8), key: key))
    }

    @Test func `a digest has 32 bytes and compares by all of them`() {
        let digest = SHA256.hash("abc")
        #expect(Digest(digest.bytes) == digest)
        #expect(Digest([1, 2, 3]) == nil)
        #expect(digest.matches(SHA256.hash("abc")))
        #expect(!digest.matches(SHA256.hash("abd")))
    }
}
