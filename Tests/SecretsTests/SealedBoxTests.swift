import Secrets
import Testing

@Suite struct SealedBoxTests {
    let box: SealedBox

    init() throws { box = try SealedBox(key: SealedBox.generateKey()) }

    @Test(arguments: [[], [1], [UInt8](repeating: 7, count: 1000)]) func `what was sealed opens`(value: [UInt8]) throws
    {
        let sealed = try box.seal(value, context: "webhooks/1")
        #expect(sealed.count == value.count + 41)
        #expect(try box.open(sealed, context: "webhooks/1") == value)
    }

    @Test func `each sealing is different`() throws {
        #expect(try box.seal([1], context: "") != box.seal([1], context: ""))
    }

    @Test func `a change to any byte is noticed`() throws {
        let sealed = try box.seal([1, 2, 3], context: "webhooks/1")
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 0x80
            #expect(throws: SecretsError.cannotOpen) { try box.open(changed, context: "webhooks/1") }
        }
    }

    @Test func `a value that was cut off does not open`() throws {
        let sealed = try box.seal([1, 2, 3], context: "")
        for count in 0..<sealed.count {
            #expect(throws: SecretsError.cannotOpen) { try box.open(Array(sealed.prefix(count)), context: "") }
        }
    }

    @Test func `another context or key does not open it`() throws {
        let sealed = try box.seal([1, 2, 3], context: "webhooks/1")
        #expect(throws: SecretsError.cannotOpen) { try box.open(sealed, context: "webhooks/2") }
        let other = try SealedBox(key: SealedBox.generateKey())
        #expect(throws: SecretsError.cannotOpen) { try other.open(sealed, context: "webhooks/1") }
    }

    @Test func `a key of the wrong length is refused`() {
        #expect(throws: SecretsError.wrongLength(what: "sealing key", expected: 32, found: 16)) {
            try SealedBox(key: Secret([UInt8](repeating: 0, count: 16)))
        }
    }
}
