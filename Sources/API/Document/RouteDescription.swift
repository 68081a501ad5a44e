import HTTPServer

/// A route as a page or a command shows it.
package struct RouteDescription: Sendable {
    /// A parameter, or a field of the body.
    package struct Field: Sendable {
        /// Its name.
        package let name: String
        /// What it holds, in words.
        package let type: String
        /// Whether it has to be given.
        package let isRequired: Bool
        /// What it means.
        package let note: String
    }

    /// An answer.
    package struct Answer: Sendable {
        /// Its status code.
        package let status: Int
        /// When it is given.
        package let note: String
    }

    /// The method, such as `GET`.
    package let method: String
    /// The path with its parameters in braces.
    package let path: String
    /// The name for logs and programs.
    package let name: String
    /// What it does, in a sentence.
    package let summary: String
    /// What else there is to know; empty where there is nothing.
    package let details: String
    /// Who may use it, in words.
    package let access: String
    /// The parameters of path and query.
    package let parameters: [Field]
    /// The fields of the body.
    package let body: [Field]
    /// A body that works, as JSON.
    package let example: String?
    /// The answers where it did what was asked.
    package let answers: [Answer]
    /// The problems that it may answer.
    package let problems: [Answer]

    init(_ route: DeclaredRoute) {
        method = route.method.rawValue
        path = route.path
        name = route.name
        summary = route.summary
        details = route.details
        access = route.access.words
        parameters =
            route.pathParameters.map { Field($0, isRequired: true) } + route.query.map { Field($0, isRequired: false) }
        body = (route.body?.describedSchema.properties ?? []).map {
            Field(name: $0.name, type: $0.schema.inWords, isRequired: $0.isRequired, note: $0.note)
        }
        example = route.body?.example
        answers = route.answers.map { Answer(status: $0.status.rawValue, note: $0.note) }
        problems = route.problems.map { Answer(status: $0.status.rawValue, note: $0.title) }
    }
}

extension RouteDescription.Field {
    fileprivate init(_ parameter: Parameter, isRequired: Bool) {
        self.init(
            name: parameter.name, type: parameter.schema.inWords, isRequired: isRequired, note: parameter.note)
    }
}
