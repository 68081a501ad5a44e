import HTTPServer

/// An answer that a route gives where it did what was asked.
struct DeclaredAnswer: Sendable {
    let status: Status
    /// When it is given, in a sentence.
    let note: String
    /// What it holds, as JSON; nil for what is no JSON.
    let schema: Schema?
    /// The media types that it may have; none where there is no content.
    let mediaTypes: [String]

    private init(_ status: Status, _ note: String, _ schema: Schema?, _ mediaTypes: [String]) {
        self.status = status
        self.note = note
        self.schema = schema
        self.mediaTypes = mediaTypes
    }

    static func json(_ status: Status, _ type: any Described.Type, _ note: String) -> DeclaredAnswer {
        DeclaredAnswer(status, note, .of(type), ["application/json"])
    }

    static func ok(_ type: any Described.Type, _ note: String = "As it is now.") -> DeclaredAnswer {
        .json(.ok, type, note)
    }

    /// 201 with the thing's address in `Location`.
    static func created(_ type: any Described.Type, _ note: String = "What was made; Location names it.")
        -> DeclaredAnswer
    {
        .json(.created, type, note)
    }

    static func page<Item: JSONWritable>(of type: Item.Type) -> DeclaredAnswer {
        .json(.ok, PageJSON<Item>.self, "A page of the list.")
    }

    static func text(_ mediaTypes: String..., note: String) -> DeclaredAnswer {
        DeclaredAnswer(.ok, note, nil, mediaTypes)
    }

    /// Bytes of any of these media types.
    static func file(_ mediaTypes: [String], note: String) -> DeclaredAnswer {
        DeclaredAnswer(.ok, note, nil, mediaTypes)
    }

    /// 206 with some of those bytes.
    static func part(_ mediaTypes: [String], note: String) -> DeclaredAnswer {
        DeclaredAnswer(.partialContent, note, nil, mediaTypes)
    }

    /// 304 to whoever has it already.
    static let notModified = DeclaredAnswer(
        .notModified, "It has not changed since the ETag in If-None-Match.", nil, [])
}
