/// What `PUT /api/v1/settings/{name}` takes.
struct SettingInput: JSONInput {
    var value: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case value }
}
