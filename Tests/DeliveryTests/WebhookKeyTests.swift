import Delivery
import Secrets
import Testing

@Suite struct WebhookKeyTests {
    @Test(arguments: [
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_AAAAAAAAAAAAAAAAAAAAAA==",
        "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==",
    ])
    func `a signing key is read and written alike`(text: String) throws {
        #expect(try WebhookSigningKey(Secret(text)).text.reveal() == text)
    }

    @Test func `a private key may come as its seed alone`() throws {
        let whole = "6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg=="
        let key = try WebhookSigningKey(Secret("whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc="))
        #expect(key.text.reveal() == "whsk_" + whole)
        #expect(key.verificationKey.text.reveal() == "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=")
    }

    @Test(arguments: [
        ("", "fewer than 16"), ("whsec_", "fewer than 16"), ("whsec_AAAA", "fewer than 16"),
        ("whsec_!!!!", "not Base64"),
        ("whsec_A", "not Base64"), ("whsec_AAAAAAAAAAAAAAAAAAAAAA=", "not Base64"), ("whsec_AAAA AAAA", "not Base64"),
        ("whsk_AAAA", "32 or 64 bytes"), ("whsk_", "32 or 64 bytes"),
        (
            "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6KvQ==",
            "do not belong together"
        ),
    ])
    func `another text is no signing key, and is not repeated`(text: String, reason: String) throws {
        let error = try #require(throws: DeliveryError.self) { try WebhookSigningKey(Secret(text)) }
        #expect(error.description.contains(reason))
        #expect(text.count < 8 || !error.description.contains(text.dropFirst(6)))
    }

    @Test func `a receiver is not given a private key`() {
        #expect(throws: DeliveryError.self) {
            try WebhookVerificationKey(Secret("whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc="))
        }
        #expect(throws: DeliveryError.self) { try WebhookVerificationKey(Secret("whpk_AAAA")) }
    }

    @Test func `a new shared secret has the length the specification asks for, and is new`() throws {
        let first = try WebhookSigningKey.generateShared().text.reveal()
        #expect(first.hasPrefix("whsec_"))
        #expect(first.utf8.count == 6 + 44)
        let second = try WebhookSigningKey.generateShared().text.reveal()
        #expect(first != second)
    }

    @Test func `keys do not show when printed`() throws {
        let key = try WebhookSigningKey(Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        #expect(!String(reflecting: key).contains("MfKQ"))
        #expect("\(key)".contains("redacted"))
    }
}
