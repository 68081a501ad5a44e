/// What the API offers, as the page of documentation shows it; made by the composition root.
package struct APIReference: Sendable {
    /// A parameter, or a field of a body.
    package struct Field: Sendable {
        /// Its name, its type in words, and what it means.
        package var name, type, note: String
        /// Whether it has to be given.
        package var isRequired: Bool

        /// Every field, in the order of declaration.
        package init(name: String, type: String, note: String, isRequired: Bool) {
            self.name = name
            self.type = type
            self.note = note
            self.isRequired = isRequired
        }
    }

    /// A route.
    package struct Route: Sendable {
        /// Method, path, the name for programs, what it does, what else there is to know, and who may use it.
        package var method, path, name, summary, details, access: String
        /// The parameters of path and query, and the fields of the body.
        package var parameters, body: [Field]
        /// A body that works; nil where there is none.
        package var example: String?
        /// The answers, each with its status and when it is given.
        package var answers: [(status: Int, note: String)]

        /// Every field, in the order of declaration.
        package init(
            method: String, path: String, name: String, summary: String, details: String, access: String,
            parameters: [Field], body: [Field], example: String?, answers: [(status: Int, note: String)]
        ) {
            self.method = method
            self.path = path
            self.name = name
            self.summary = summary
            self.details = details
            self.access = access
            self.parameters = parameters
            self.body = body
            self.example = example
            self.answers = answers
        }
    }

    /// The routes of one noun.
    package struct Group: Sendable {
        /// The noun, and what it is.
        package var tag, summary: String
        /// Its routes.
        package var routes: [Route]

        /// Every field, in the order of declaration.
        package init(tag: String, summary: String, routes: [Route]) {
            self.tag = tag
            self.summary = summary
            self.routes = routes
        }
    }

    /// The groups in order.
    package var groups: [Group]

    /// These groups.
    package init(groups: [Group]) { self.groups = groups }
}
