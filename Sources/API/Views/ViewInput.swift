import Model
import Workflows

/// What `POST /api/v1/views` takes, and `PATCH /api/v1/views/{number}`, where what is left out stays as it is.
struct ViewInput: JSONInput {
    var name: String?
    var team: String?
    var department: String?
    var filter: StrictInput<ViewFilterInput>?
    var move: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, team, department, filter, move }

    func draft() throws(Problem) -> SavedViewDraft {
        if team != nil, department != nil { throw .invalid("department", "goes without a team only") }
        return SavedViewDraft(
            name: name, reach: team.map { .team($0) } ?? department.map { .department($0) },
            words: filter?.input.words)
    }

    func direction() throws(Problem) -> ChangeSavedView.Direction? {
        guard let move else { return nil }
        guard let direction = ChangeSavedView.Direction(rawValue: move) else {
            throw .invalid("move", "“\(move.prefix(100))” is none of up, down")
        }
        return direction
    }
}

extension ViewInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...60), "What it is called; needed for a new one."),
            Property("team", .reference, "For a new one: the team that sees it, by name or number."),
            Property("department", .reference, "For a new one: the department that sees it, by name or number."),
            Property("filter", .of(ViewFilterInput.self), "What it shows."),
            Property("move", .word(ChangeSavedView.Direction.self), "With a change: moves it among its neighbours."),
        ])

    static let example: String? = #"{"name": "Hot", "filter": {"queue": "team", "priority": "critical"}}"#
}
