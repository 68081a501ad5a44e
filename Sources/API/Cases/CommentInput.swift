/// What withdrawing and correcting a case takes, and submitting and withdrawing a request.
struct CommentInput: JSONInput {
    var comment: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case comment }
}
