import HTTPServer

extension Parameters {
    /// A field's text as it is stored: browsers end its lines with two characters. Empty where there is none.
    func lines(_ field: String) -> String { (self[field] ?? "").replacing("\r\n", with: "\n") }

    /// A field's text; nil where it is empty or there is none.
    func filled(_ field: String) -> String? { self[field].flatMap { $0.isEmpty ? nil : $0 } }
}
