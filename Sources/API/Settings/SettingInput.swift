/// What `PUT /api/v1/settings/{name}` takes.
struct SettingInput: JSONInput {
    var value: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case value }
}

extension SettingInput {
    static let schema = Schema.input(
        required: [
            Property("value", .text(0...200), "What it is from now on, as the summary says.")
        ])

    static let example: String? = #"{"value": "Europe/Berlin"}"#
}
