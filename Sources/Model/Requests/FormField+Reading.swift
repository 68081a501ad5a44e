import BusinessTime

extension FormField {
    /// What was written into the field as its kind writes it, such as `1200 EUR`, `12.5`, `2026-03-31` or `yes`; an empty
    /// text where nothing was. What cannot be accepted is noted with what to do.
    package func read(_ text: String, _ validator: inout Validator) -> String {
        let text = text.trimmedText
        if text.isEmpty { return "" }
        switch kind {
        case .text: return validator.text(key, text, length: 1...limit(300))
        case .longText: return validator.text(key, text, length: 1...limit(10_000), multiline: true)
        case .number: return number(text, &validator)
        case .percent: return number(text.last == "%" ? String(text.dropLast()).trimmedText : text, &validator)
        case .money: return money(text, &validator)
        case .date:
            if let day = CivilDay(text) { return day.description }
            validator.reject(key, "“\(text.prefix(100))” is no day; write it as in 2026-03-31")
        case .choice:
            if let choice = choices.first(where: { $0.lowercased() == text.lowercased() }) { return choice }
            validator.reject(key, "“\(text.prefix(100))” is none of \(choices.joined(separator: ", "))")
        case .yesNo:
            if ["yes", "true"].contains(text.lowercased()) { return "yes" }
            if ["no", "false"].contains(text.lowercased()) { return "no" }
            validator.reject(key, "“\(text.prefix(100))” is neither yes nor no")
        }
        return ""
    }

    /// The number in what `read` returned; of money in whole units of its currency.
    package func number(in text: String) -> Double? {
        switch kind {
        case .number, .percent: Double(text)
        case .money: Money(text).map { Double($0.minorUnits) / 100 }
        case .text, .longText, .date, .choice, .yesNo: nil
        }
    }

    private func limit(_ most: Int) -> Int { maximum.map { Int(min($0, Double(most))) } ?? most }

    private func number(_ text: String, _ validator: inout Validator) -> String {
        guard let number = Double(text), number.isFinite else {
            validator.reject(key, "“\(text.prefix(100))” is no number such as 12.5")
            return ""
        }
        checkRange(number, &validator)
        return number.plainText
    }

    private func money(_ text: String, _ validator: inout Validator) -> String {
        guard let money = Money(text, currency: currency) else {
            let example = currency.map { "1200 \($0)" } ?? "1200 EUR"
            validator.reject(key, "“\(text.prefix(100))” is no amount; write it as in \(example)")
            return ""
        }
        if let currency, money.currency != currency {
            validator.reject(key, "is in \(money.currency); this form takes \(currency)")
        }
        checkRange(Double(money.minorUnits) / 100, &validator)
        return money.description
    }

    private func checkRange(_ number: Double, _ validator: inout Validator) {
        let least = minimum ?? (kind == .percent ? 0 : nil)
        let most = maximum ?? (kind == .percent ? 100 : nil)
        if let least, number < least {
            validator.reject(key, "is \(number.plainText); at least \(least.plainText) is accepted")
        }
        if let most, number > most {
            validator.reject(key, "is \(number.plainText); at most \(most.plainText) is accepted")
        }
    }
}

extension Double {
    /// The number as people write it: `3` for 3.0, `17.5`.
    fileprivate var plainText: String { Int64(exactly: self).map { String($0) } ?? String(self) }
}

extension String {
    /// The text without blanks around it.
    fileprivate var trimmedText: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
