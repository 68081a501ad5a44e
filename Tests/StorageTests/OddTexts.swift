/// Texts that have broken other programs.
let oddTexts = [
    "", " ", "\n", "ä ö ß", "e\u{301}", "☃ \u{1F525} \u{1F468}\u{200D}\u{1F469}", "\u{202E}right to left", "\u{2028}",
    "'; DROP TABLE ticket; --", "\"quoted\" \\back\\ ", "tab\tand\u{1}\u{1F}\u{7F}", "[]", "{}", "null", "NaN",
    "\u{FEFF}", "a\0b", String(repeating: "x", count: 1_000_000),
]
