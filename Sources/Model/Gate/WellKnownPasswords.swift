/// What guessing begins with.
enum WellKnownPasswords {
    /// Words that passwords of any length are made of most often, in lower case letters only.
    static let words = [
        "password", "passwort", "passphrase", "passwd", "kennwort", "welcome", "willkommen", "letmein", "iloveyou",
        "ichliebedich", "administrator", "admin", "sunshine", "princess", "football", "baseball", "superman", "batman",
        "starwars", "dragon", "monkey", "shadow", "master", "michael", "jennifer", "trustnoone", "trustnoi", "changeme",
        "changeit", "default", "secret", "geheim", "helpdesk", "support", "belay", "service", "computer", "internet",
        "samsung", "liverpool", "manchester", "chelsea", "arsenal", "schalke", "bayern", "borussia", "sommer", "winter",
        "summer", "spring", "autumn", "herbst", "fruehling", "januar", "january", "december", "dezember", "qwerty",
        "qwertz",
        "azerty", "asdfgh", "yxcvbn", "zxcvbn", "correcthorsebatterystaple", "hello", "hallo", "test", "login",
        "whatever", "freedom", "mustang", "charlie", "pokemon", "naruto", "minecraft", "abcdef", "access", "ninja",
        "passpass", "securepassword", "mypassword", "temporary", "company", "office", "customer",
    ]

    /// What fingers and counting run along.
    static let runs = [
        "01234567890", "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiopü", "azertyuiop",
        "asdfghjkl",
        "asdfghjklöä", "zxcvbnm", "yxcvbnm", "1q2w3e4r5t6z7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn",
        "qazwsxedcrfvtgbyhnujmikolp", "147258369", "123", "123456", "112233445566778899",
        "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1234qwer", "qwer1234", "abc123", "123abc",
    ]
}
