/// Whether a password may be one (NIST SP 800-63B, section 5.1.1.2): long, and not what everybody tries first.
package enum PasswordRule {
    /// How many characters a password has.
    package static let length = 12...200

    /// What is wrong with a password for a person, to follow “password”; nil where nothing is.
    package static func problem(with password: String, name: String, email: String, company: String) -> String? {
        let count = password.count
        if count < length.lowerBound {
            return
                "has \(count) characters; at least \(length.lowerBound) are needed, such as four words that do not belong"
                + " together"
        }
        // Each character may have any number of combining marks.
        if count > length.upperBound || password.utf8.count > length.upperBound * 8 {
            return "is longer than \(length.upperBound) characters"
        }
        if password.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            return "holds a control character, such as a tab or a line break"
        }
        let plain = letters(password)
        let own =
            [email, String(email.prefix { $0 != "@" }), name, company].map(letters)
            + name.split(separator: " ").map { letters(String($0)) }
        if own.contains(where: { !$0.isEmpty && isMostly($0, of: plain) }) {
            return "is little more than a name or an address; think of something that has nothing to do with you"
        }
        if isWellKnown(plain, password) { return "is one of those that everybody tries first; think of another" }
        return nil
    }

    /// Whether hardly anything is left once a word is taken out.
    private static func isMostly(_ word: String, of text: String) -> Bool {
        guard word.count >= 4, text.contains(word) else { return false }
        return text.replacing(word, with: "").count < 6
    }

    private static func isWellKnown(_ plain: String, _ password: String) -> Bool {
        if Set(password).count <= 3 { return true }
        if WellKnownPasswords.words.contains(where: { isMostly($0, of: plain) }) { return true }
        // A run such as 1234…, abcd… or along a row of keys, forwards or backwards, once or over and over.
        let lowered = password.lowercased()
        return WellKnownPasswords.runs.contains { run in
            let line = String(repeating: run, count: 1 + lowered.count / run.count + 1)
            return line.contains(lowered) || String(line.reversed()).contains(lowered)
        }
    }

    /// Letters and digits in lower case, with what people put in their place put back: `P@ssw0rd` is `password`.
    private static func letters(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            switch character {
            case "0": result.append("o")
            case "1", "!", "|": result.append("i")
            case "3", "€": result.append("e")
            case "4", "@": result.append("a")
            case "5", "$": result.append("s")
            case "7": result.append("t")
            default: if character.isLetter || character.isNumber { result.append(character) }
            }
        }
        return result
    }
}
