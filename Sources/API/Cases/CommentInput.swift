/// What withdrawing and correcting a case take.
struct CommentInput: JSONInput {
    var comment: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case comment }
}
