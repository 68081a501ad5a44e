import Model
import Storage

extension Transaction {
    /// The view of that number, for whoever may change it.
    func keptView(_ id: SavedViewID) throws -> SavedView {
        let configuration = try configuration
        guard let view = try writer.savedView(id) else { throw WorkflowError.notFound("There is no view \(id).") }
        if view.isKept(by: principal, in: configuration) { return view }
        // Whoever works elsewhere need not know that there is one.
        if case .person(let owner) = view.reach, let department = configuration.people[owner]?.department,
            principal.reaches(department)
        {
            throw WorkflowError.forbidden("This view is somebody's own.")
        }
        guard view.isSeen(by: principal, in: configuration) else {
            throw WorkflowError.notFound("There is no view \(id).")
        }
        throw WorkflowError.forbidden("Only a lead may change views that are shared.")
    }

    /// Whose a view is to be; throws where whoever asks may not make one for them.
    func reach(_ draft: SavedViewDraft.Reach) throws -> SavedView.Reach {
        let configuration = try configuration
        var validator = Validator()
        var reach: SavedView.Reach?
        switch draft {
        case .me:
            reach = principal.person.map(SavedView.Reach.person)
            if reach == nil { validator.reject("for", "me is nobody here; say for which team or department it is") }
        case .team(let name): reach = validator.team("team", name, configuration).map(SavedView.Reach.team)
        case .department(let name):
            reach = validator.department("department", name, configuration).map(SavedView.Reach.department)
        }
        try validator.finish()
        guard let reach else { throw WorkflowError.invalid("for", "is missing") }
        let view = SavedView(id: 0, name: "", reach: reach, words: ViewWords(queue: "", sort: ""))
        guard view.isKept(by: principal, in: configuration) else {
            throw WorkflowError.forbidden("Only a lead may share views, with their own department and its teams.")
        }
        return reach
    }

    /// Notes a change of a view.
    func audit(_ kind: EventKind, from earlier: SavedView?, to view: SavedView?) throws {
        guard let id = (view ?? earlier)?.id else { return }
        func fields(_ view: SavedView?) -> [(name: String, value: String?)] {
            let (owner, team, department): (PersonID?, TeamID?, DepartmentID?) =
                switch view?.reach {
                case .person(let id): (id, nil, nil)
                case .team(let id): (nil, id, nil)
                case .department(let id): (nil, nil, id)
                case nil: (nil, nil, nil)
                }
            return [
                ("name", view?.name), ("owner", owner?.description), ("team", team?.description),
                ("department", department?.description), ("queue", view?.words.queue), ("sort", view?.words.sort),
                ("priority", view?.words.priority), ("status", view?.words.status), ("words", view?.words.text),
                ("removed", view == nil ? "yes" : nil),
            ]
        }
        let changes =
            earlier == nil
            ? FieldChange.between(nil, view, fields: fields)
            : FieldChange.between(.some(earlier), view, fields: fields)
        guard !changes.isEmpty else { return }
        try writer.append(
            EventDraft(
                kind: kind, subject: Subject(noun: .savedView, number: id.rawValue), actor: principal.actor, at: now,
                changes: changes))
    }
}
