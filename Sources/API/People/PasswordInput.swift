/// What `PUT /api/v1/people/{number}/password` takes.
struct PasswordInput: JSONInput {
    var password: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case password }
}

extension PasswordInput {
    static let schema = Schema.input(
        required: [
            Property(
                "password", .text(12...200),
                "The password: no name, no address, and none that everybody tries first.")
        ])

    static let example: String? = #"{"password": "seven green umbrellas"}"#
}
