import HTTPServer
import Model
import Testing
import Workflows

/// Two colleagues who have the same form before them, and send it one after the other.
@Suite struct TwoWindowsTests {
    /// A form, and what each of them types into it.
    struct Case: Sendable, CustomTestStringConvertible {
        var page: String
        var action: String
        var first: [String: String]
        var second: [String: String]
        /// The button that both press.
        var button: [String: String] = [:]

        var testDescription: String { page }
    }

    private static let cases = [
        Case(
            page: "/calendars/1", action: "/calendars/1", first: ["mon": "08:00-10:00"], second: ["tue": "11:00-12:00"],
            button: ["act": "save"]),
        Case(
            page: "/macros/1", action: "/macros/1", first: ["name": "Ask for two photos"],
            second: ["description": "When it looks broken"]),
        Case(
            page: "/forms/1", action: "/forms/1/changes", first: ["text": "For large orders"],
            second: ["name": "Rebate"]),
        Case(
            page: "/service-levels/1", action: "/service-levels/1", first: ["name": "Usual"],
            second: ["warnings": "40, 80"]),
        Case(page: "/settings", action: "/settings", first: ["company": "Acme"], second: ["step-bound": "40"]),
    ]

    private func form(_ one: Case, in page: Reply) throws -> SentForm {
        try #require(SentForm.all(in: page.text).first { $0.action == one.action }, "\(page.text)")
    }

    private func send(_ one: Case, _ form: SentForm, _ typed: [String: String], _ browser: Browser) async throws
        -> Reply
    {
        let typed = typed.merging(one.button) { $1 }
        for name in typed.keys { #expect(form.fields.contains { $0.name == name }, "\(one.page) has no \(name)") }
        return try await browser.post(
            one.action, many: form.sent(with: nil).filter { $0.0 != "more" }.map { ($0.0, typed[$0.0] ?? $0.1) })
    }

    @Test(arguments: cases)
    func `neither undoes what the other changed, and who changes the same is told`(_ one: Case) async throws {
        try await Desk.open { desk in
            _ = try await FurnishedDesk(desk)
            let browser = try await desk.browser(of: .admin)
            let opened = try form(one, in: try await browser.get(one.page))
            #expect(try await send(one, opened, one.first, browser).status == 303)
            try await browser.get(one.page)
            let second = try await send(one, opened, one.second, browser)
            #expect(second.status == 303, "\(second.text)")
            let both = try form(one, in: try await browser.get(one.page))
            for (name, value) in one.first.merging(one.second, uniquingKeysWith: { $1 }) {
                #expect(both.fields.first { $0.name == name }?.value == value)
            }
            // Somebody who still has the first page, and types into a field that was changed.
            let third = try await send(one, opened, one.first.mapValues { _ in "06:00-07:00" }, browser)
            #expect(third.status == 422 || third.status == 409)
            #expect(third.text.contains("was changed by somebody else while you had this open"))
        }
    }

    private static func fields(_ form: SentForm, _ typed: [String: String]) -> [(String, String)] {
        form.sent(with: nil).map { ($0.0, $0.0 == "act" ? "save" : typed[$0.0] ?? $0.1) }
    }

    @Test func `steps that two change are brought together, and saved the second time`() async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .admin)
            let step = Step(sequence: 1, name: "Lead", recipient: .role("lead"), onApproval: 2)
            let added = try await desk.environment.run(
                AddEscalation(
                    name: "Refunds",
                    steps: [step, Step(sequence: 2, name: "Finance", recipient: .manager)]), as: .operatorAtConsole)
            let (page, action) = ("/escalations/\(added.id)", "/escalations/\(added.id)/steps")
            func form() async throws -> SentForm {
                let text = try await browser.get(page).text
                return try #require(SentForm.all(in: text).first { $0.action == action })
            }
            /// Sends it from a page of their own, with the token that every page has.
            func send(_ form: SentForm, _ typed: [String: String]) async throws -> Reply {
                try await browser.get(page)
                return try await browser.post(action, many: Self.fields(form, typed))
            }
            func stored() throws -> EscalationDefinition {
                try #require(desk.environment.snapshot.configuration.escalations[added.id])
            }
            let opened = try await form()
            _ = try await send(opened, ["step-1-name": "Team lead"])
            #expect(try stored().version == 2)

            let told = try await send(opened, ["step-2-name": "Controlling"])
            #expect(told.status == 409 && told.text.contains("Step 1, “Step”: is now as they saved it"))
            #expect(try stored().steps.map(\.name) == ["Team lead", "Finance"])
            let shown = try #require(SentForm.all(in: told.text).first { $0.action == action })
            #expect(try await send(shown, [:]).status == 303)
            #expect(try stored().steps.map(\.name) == ["Team lead", "Controlling"])

            // The trail says what became of each step, not only that something did.
            let trail = try await browser.get("/audit?about=escalation+\(added.id)").text
            #expect(
                trail.contains("“Finance”, manager, decision") && trail.contains("“Controlling”, manager, decision"))

            // What both change stays as it was typed, and is told.
            let late = try await send(opened, ["step-1-name": "Mara"])
            #expect(late.status == 409 && late.text.contains("you both changed it"))
            #expect(late.text.contains(#"value="Mara""#) && late.text.contains(#"value="Controlling""#))

            // Steps of which one is gone are nobody's to bring together.
            _ = try await desk.environment.run(
                ChangeEscalation(escalation: "Refunds", change: .setSteps([step])), as: .operatorAtConsole)
            let other = try await send(opened, ["step-1-name": "Tom"])
            #expect(other.status == 409 && other.text.contains("Open this page in another window"))
            #expect(other.text.contains(#"value="Tom""#))
        }
    }
}
