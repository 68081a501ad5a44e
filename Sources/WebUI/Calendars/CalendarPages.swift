import BusinessTime
import HTTPServer
import Model
import Workflows

/// Working hours: the list, `/calendars`, and each one's page, `/calendars/1`.
struct CalendarPages: Sendable {
    let desk: PageDesk

    private static let largestForm = 200_000

    var routes: [Route] {
        [
            Route(
                .get, SitePath.calendars.rawValue, name: "pages.calendars",
                handler: desk.admin { _, member in try list(member) }),
            Route(
                .post, SitePath.calendars.rawValue, name: "pages.calendars.add", maximumBodyBytes: Self.largestForm,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.calendarPattern, name: "pages.calendar",
                handler: desk.admin { request, member in try show(try found(request), member) }),
            Route(
                .post, SitePath.calendarPattern, name: "pages.calendar.change", maximumBodyBytes: Self.largestForm,
                handler: desk.admin(change)),
        ]
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func found(_ request: Request) throws -> NamedCalendar {
        guard let number = request.number,
            let calendar = names.calendars[CalendarID(number)]
        else { throw HTTPError.notFound }
        return calendar
    }

    private func list(_ member: Member, adding: EntryForm? = nil, status: Status = .ok) throws -> Response {
        let form = CalendarForm(texts: member.texts).form(nil, zone: names.settings.timeZone)
        return try desk.show(CalendarListPage(names: names, adding: adding ?? form), for: member, status: status)
    }

    private func show(
        _ calendar: NamedCalendar, _ member: Member, form: EntryForm? = nil, hours: BusinessCalendar? = nil,
        status: Status = .ok
    ) throws -> Response {
        let shown = hours ?? calendar.hours
        let today = ZonedTime(member.reader.now, in: shown).day
        return try desk.show(
            CalendarPage(
                calendar: calendar, week: WeekPreview(shown, from: today),
                form: form ?? CalendarForm(texts: member.texts).form(calendar, zone: shown.timeZone)), for: member,
            status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let forms = CalendarForm(texts: member.texts)
        do {
            let name = fields["name"] ?? ""
            if names.calendar(named: name) != nil {
                throw WorkflowError.invalid("name", member.texts["problem.calendar-taken"])
            }
            let saved = try await desk.environment.run(
                SaveCalendar(name: name, hours: try forms.hours(fields, of: nil)), as: member.principal)
            return try .redirect(to: SitePath.path(of: saved.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.form(nil, zone: names.settings.timeZone)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try list(member, adding: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func change(_ request: Request, _ member: Member) async throws -> Response {
        let calendar = try found(request)
        let fields = try desk.form(request, member.visitor)
        let forms = CalendarForm(texts: member.texts)
        var form = forms.form(calendar, zone: calendar.hours.timeZone)
        do {
            let hours = try forms.hours(form.take(fields, member.texts), of: calendar.hours)
            if fields["act"] == "preview" {
                return try show(calendar, member, form: form, hours: hours)
            }
            _ = try await desk.environment.run(
                SaveCalendar(name: calendar.name, hours: hours), as: member.principal)
            return try .redirect(to: SitePath.path(of: calendar.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try show(calendar, member, form: form, status: PageRefusal(error).status)
        }
    }
}
