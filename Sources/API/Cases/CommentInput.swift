/// What withdrawing and correcting a case takes, and submitting and withdrawing a request.
struct CommentInput: JSONInput {
    var comment: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case comment }
}

extension CommentInput {
    static let schema = Schema.input(
        optional: [
            Property("comment", .text(0...2000), "Why, for those who read it later.")
        ])

    static let example: String? = #"{"comment": "No longer needed."}"#
}
