extension Texts {
    /// A number with a point for its decimal comma, where this language writes numbers so: `15.5` for `15,5`, `1000.5` for
    /// `1.000,5`. As it is where there is no telling.
    func withDecimalPoint(_ text: String) -> String {
        guard self["number.decimal"] == ",", let comma = text.firstIndex(of: ","), comma == text.lastIndex(of: ",")
        else {
            return text
        }
        let (whole, rest) = (text[..<comma], text[text.index(after: comma)...])
        guard whole.last?.isNumber == true, rest.first?.isNumber == true, !rest.contains(".") else { return text }
        return whole.filter { $0 != "." } + "." + rest
    }

    /// A number with this language's decimal sign for its point.
    func withDecimalSign(_ number: String) -> String { number.replacing(".", with: self["number.decimal"]) }

    /// A number as people write it in this language.
    func number(_ text: some StringProtocol) -> Double? { Double(withDecimalPoint(String(text))) }
}
