/// What `submit` and `withdraw` of a request take.
struct CommentInput: JSONInput {
    var comment: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case comment }
}
