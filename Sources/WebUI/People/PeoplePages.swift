import HTTPServer
import Model
import Workflows

/// Who works here: the list, `/people`, and each one's page, `/people/4`.
struct PeoplePages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.people.rawValue, name: "pages.people",
                handler: desk.admin { request, member in try list(PeopleFilter(request.query), member) }),
            Route(
                .post, SitePath.people.rawValue, name: "pages.people.add", maximumBodyBytes: 65_536,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.personPattern(), name: "pages.person",
                handler: desk.admin { request, member in try show(found(request), member) }),
            form(.changes, change), form(.presence, setPresence),
            form(.state) { fields, person, member in
                let isDisabled = fields["enabled"] != "yes"
                _ = try await desk.environment.run(
                    ChangePerson(person: person.email, isDisabled: isDisabled), as: member.principal)
                return try .redirect(to: SitePath.path(of: person.id) + "?done=saved")
            },
            form(.invitation) { _, person, member in
                let made = try await desk.environment.run(InvitePerson(person: person.email), as: member.principal)
                return try show(person, member, invitation: made.shownURL)
            },
        ]
    }

    /// Does what a form asks for, and answers.
    private typealias Work = @Sendable (Parameters, Person, Member) async throws -> Response

    private func form(_ action: PersonAction, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.personPattern(action), name: "pages.person.\(action.rawValue)", maximumBodyBytes: 65_536,
            handler: desk.admin { request, member in
                let person = try found(request)
                let fields = try desk.form(request, member.visitor)
                do {
                    return try await work(fields, person, member)
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    return try show(
                        person, member, problems: error.sentences(for: member.reader),
                        status: PageRefusal(error).status)
                }
            })
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func found(_ request: Request) throws -> Person {
        guard let number = request.number,
            let person = names.people[PersonID(number)]
        else { throw HTTPError.notFound }
        return person
    }

    private func list(
        _ filter: PeopleFilter, _ member: Member, adding: EntryForm? = nil, status: Status = .ok
    ) throws -> Response {
        try desk.show(
            PeoplePage(
                names: names, filter: filter, adding: adding ?? PersonForm(names: names, texts: member.texts).form(nil)),
            for: member, status: status)
    }

    private func show(
        _ person: Person, _ member: Member, changing: EntryForm? = nil, absence: EntryForm? = nil,
        invitation: String? = nil, problems: [String] = [], status: Status = .ok
    ) throws -> Response {
        let forms = PersonForm(names: names, texts: member.texts)
        return try desk.show(
            PersonPage(
                person: person, names: names, changing: changing ?? forms.form(person),
                absence: absence ?? forms.presence(of: person), invitation: invitation, problems: problems),
            for: member, status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let forms = PersonForm(names: names, texts: member.texts)
        do {
            let details = PersonForm.details(fields)
            let added = try await desk.environment.run(
                AddPerson(
                    name: details.name ?? "", email: fields["email"] ?? "",
                    role: fields["role"].flatMap(Role.init) ?? .agent, customRoles: details.customRoles ?? [],
                    department: fields.filled("department"), skills: details.skills ?? [],
                    languages: details.languages ?? [], timeZone: fields.filled("time-zone"),
                    capacity: try forms.capacity(fields), regions: details.regions ?? [],
                    authority: fields.filled("authority"), calendar: fields.filled("calendar")), as: member.principal)
            return try .redirect(to: SitePath.path(of: added.id) + "?done=person-added")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.form(nil)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try list(PeopleFilter(Parameters()), member, adding: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func change(_ fields: Parameters, _ person: Person, _ member: Member) async throws -> Response {
        let forms = PersonForm(names: names, texts: member.texts)
        var form = forms.form(person)
        do {
            let fields = try form.take(fields, member.texts)
            _ = try await desk.environment.run(
                ChangePerson(
                    person: person.email, role: fields["role"].flatMap(Role.init),
                    capacity: try forms.capacity(fields), authority: fields["authority"] ?? "",
                    details: PersonForm.details(fields)), as: member.principal)
            return try .redirect(to: SitePath.path(of: person.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try show(person, member, changing: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func setPresence(
        _ fields: Parameters, _ person: Person, _ member: Member
    ) async throws -> Response {
        let forms = PersonForm(names: names, texts: member.texts)
        do {
            let presence = fields["back"] == "yes" ? .present : try forms.absence(fields, of: person)
            _ = try await desk.environment.run(
                ChangePerson(person: person.email, presence: presence), as: member.principal)
            return try .redirect(to: SitePath.path(of: person.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.presence(of: person)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try show(person, member, absence: form, status: PageRefusal(error).status)
        }
    }
}
