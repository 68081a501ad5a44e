import Model
import Testing

struct PasswordRuleTests {
    private func problem(_ password: String) -> String? {
        PasswordRule.problem(
            with: password, name: "Maria Sommerfeld", email: "maria@example.com", company: "Acme Hosting")
    }

    @Test(arguments: [
        "eleven char", String(repeating: "ab c", count: 51), "maria@example.com", "MariaSommerfeld", "Sommerfeld123!",
        "acme hosting 1", "Password1234", "P@ssw0rd2026", "passwordpassword", "123456789012", "qwertyuiopas",
        "aaaaaaaaaaaa", "abababababab", "abcdefghijkl", "zyxwvutsrqpo", "letmein12345", "Willkommen1!",
        "tab\there is one",
        "correcthorsebatterystaple", "1q2w3e4r5t6z",
    ])
    func `a password that is easily guessed is refused`(password: String) {
        #expect(problem(password) != nil)
    }

    @Test(arguments: [
        "copper lamp under snow", "Zwölf Boxkämpfer jagen", "xT9#kk2m!vQz", "密码是一串很长的汉字没有人猜", "twelve-chars",
        "my password is a long sentence", String(repeating: "long enough ", count: 16),
    ])
    func `a long password of whatever characters is taken`(password: String) {
        #expect(problem(password) == nil)
    }
}
