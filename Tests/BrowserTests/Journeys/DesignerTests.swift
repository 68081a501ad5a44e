import Testing

extension Browsing {
    struct DesignerTests {
        @Test(arguments: [BrowserKind.desk, .plain, .phone])
        func `an admin builds an approval from nothing, tries it out and enables it`(_ kind: BrowserKind) async throws {
            let demo = try Browsing.demo
            let name = "Goodwill (\(kind.name))"
            // Other journeys leave work behind, and whoever is full is not asked.
            for person in ["priya", "grace"] {
                try await demo.command("user", "change", "\(person)@harbour.example", "--capacity", "500")
            }
            try await demo.browsing(kind, as: "mara") { window in
                try await window.follow("Administration")
                try await window.follow("Escalations")
                try await window.unfold("New escalation")
                try await window.type(name, into: "#name")
                try await window.type("Money back without a claim", into: "#description")
                try await window.follow("Make it")
                #expect(try await window.text(of: "h1") == name)
                #expect(try await window.text(of: ".findings").contains("has no steps; add one"))

                try await window.follow("Add a step")
                try await window.type("Team lead", into: "#step-1-name")
                try await window.choose("any lead", in: "#step-1-recipient")
                try await window.follow("Add a step")
                try await window.type("Finance", into: "#step-2-name")
                try await window.choose("any Finance Approver", in: "#step-2-recipient")
                try await window.follow("Draw and check again")
                #expect(try await window.text(of: ".graph").contains("Approve ends"))
                #expect(try await window.value(of: "#step-1-approval") == "2")
                try await window.keepPicture("building-\(kind.name)")
                try await window.follow("Save the steps")
                #expect(try await window.text(of: ".done") == "Saved.")

                try await window.follow("Try it out")
                try await window.follow("Run it")
                #expect(try await window.text(of: ".story").contains("Team lead"))
                try await window.follow("Priya Nair approves")
                #expect(try await window.text(of: ".story").contains("Finance"))
                try await window.follow("Grace Mueller approves")
                #expect(try await window.text(of: ".story").contains("approved"))
                try await window.keepPicture("trial-\(kind.name)")
                #expect(try await window.excessWidth() == 0)

                try await window.follow("Back to “\(name)”")
                try await window.follow("Enable")
                #expect(try await window.text(of: ".done").contains("Enabled"))
                #expect(try await window.text(of: ".facts-line").contains("enabled"))
            }
        }
    }
}
