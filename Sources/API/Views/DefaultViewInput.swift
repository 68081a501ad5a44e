import Model
import Workflows

/// What `PUT /api/v1/views/default` takes.
struct DefaultViewInput: JSONInput {
    var view: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable { case view }

    var workflow: SetDefaultView { SetDefaultView(view: view.map { SavedViewID(Int64($0.value)) }) }
}

extension DefaultViewInput {
    static let schema = Schema.input(optional: [Property("view", .id, "The view's number; null: none.")])

    static let example: String? = #"{"view": null}"#
}
