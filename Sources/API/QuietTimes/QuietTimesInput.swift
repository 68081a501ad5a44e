/// What changes somebody's quiet times; null takes a part away.
struct QuietTimesInput: JSONInput {
    var hours: Removable<String>
    var digest: Removable<String>

    enum CodingKeys: String, CodingKey, CaseIterable { case hours, digest }
}

extension QuietTimesInput {
    static let schema = Schema.input(
        optional: [
            Property(
                "hours", .text(9...11, pattern: "^[0-9]{1,2}:[0-9]{2}[-–][0-9]{1,2}:[0-9]{2}$"),
                "From when until when, by their own clocks; null: no quiet hours."),
            Property(
                "digest", .text(4...5, pattern: "^[0-9]{1,2}:[0-9]{2}$"),
                "When everything of a day comes at once; null: as it happens."),
        ])

    static let example: String? = #"{"hours": "22:00-07:00"}"#
}
