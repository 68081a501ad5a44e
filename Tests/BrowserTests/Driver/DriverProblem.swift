/// Why a browser did not do what it was told; where the driver says so, in WebDriver's words (W3C WebDriver, section 6.6).
struct DriverProblem: Error, Decodable, CustomStringConvertible {
    var error: String
    var message: String

    var description: String { "\(error): \(message)" }
}
