import Testing
import TextSignals

struct MessageTextTests {
    @Test func `quoted lines are left out`() {
        #expect(MessageText("> this is terrible\nAll is well now.\n> awful").newest == "All is well now.")
    }

    @Test(arguments: [
        "On Mon, 3 Feb 2025 at 10:12, Support <help@example.com> wrote:\n> We lost it.",
        "On Mon, 3 Feb 2025 at 10:12, Support Team of the Example Company\n<help@example.com>\nwrote:\n\nWe lost it.",
        "Am 03.02.2025 um 10:12 schrieb Support <help@example.com>:\n> Es ging verloren.",
        "Am Montag, 3. Februar 2025 schrieb Support:\nEs ging verloren.",
        "-----Original Message-----\nFrom: Support\nWe lost it.",
        "-----Ursprüngliche Nachricht-----\nVon: Support\nEs ging verloren.",
        "From: Support <help@example.com>\nSent: Monday\nTo: Ada\nSubject: Parcel\n\nWe lost it.",
        "Von: Support <help@example.com>\r\nGesendet: Montag\r\nAn: Ada\r\nBetreff: Paket\r\n\r\nEs ging verloren.",
    ])
    func `the mail that is answered is left out`(quote: String) {
        #expect(MessageText("Thank you, it has come.\n\n" + quote).newest == "Thank you, it has come.")
    }

    @Test func `answers between quoted lines are kept`() {
        let mail = "On 3 Feb 2025, Support wrote:\n> When?\nOn Tuesday.\n> Where?\nAt home."
        #expect(MessageText(mail).newest == "On Tuesday.\nAt home.")
    }

    @Test(arguments: [
        "-- \nAda\nWorst Pies Ltd", "--\nAda", "Sent from my iPhone", "Gesendet von meinem Handy", "Kind regards,\nAda",
        "Mit freundlichen Grüßen\nAda Angry\nTerrible Street 5", "Viele Grüße\nAda", "MfG\nAda",
        "Best regards\n\nAda Angry\n+49 30 1234",
    ])
    func `a signature is left out`(signature: String) {
        #expect(MessageText("It does not work.\n\n" + signature).newest == "It does not work.")
    }

    @Test(arguments: [
        "> only a quote", "-- \nonly a signature", "Kind regards", "On 3 Feb 2025, Ada wrote:\nall of it", "", "  ",
    ])
    func `a message is never lost altogether`(message: String) {
        #expect(MessageText(message).newest == message)
    }

    @Test(arguments: [
        "On Monday I wrote:\nplease send it", "Am Montag schrieb ich an Sie:\nbitte senden", "From: here it looks fine",
        "Cheers were heard all around, and then it broke",
    ])
    func `sentences that only look like a quote or a closing stay`(message: String) {
        #expect(MessageText(message).newest == message)
    }

    @Test func `a closing far from the end is not a signature`() {
        let lines = (1...30).map { "line \($0)" }.joined(separator: "\n")
        #expect(MessageText("Regards to all,\n" + lines).newest.hasSuffix("line 30"))
    }
}
