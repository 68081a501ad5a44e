import Testing

extension Browsing {
    /// What has to hold for each page, however it is shown.
    struct EveryPageTests {
        @Test(arguments: [BrowserKind.desk, .dark, .narrow])
        func `nothing keeps anybody out, moves after it was painted, or is wider than the window`(
            _ kind: BrowserKind
        ) async throws {
            let demo = try Browsing.demo
            let open = [
                ("home", "/"), ("sign-in", "/sign-in"), ("link", try await demo.link(to: 1)),
                ("link-void", "/link/1-none"), ("invitation", try await demo.invitation(of: "priya")),
            ]
            let signedIn = [
                ("queue-mine", "/tickets"), ("queue-all", "/tickets?queue=all&status=any"),
                ("queue-empty", "/tickets?queue=all&q=zeppelin"), ("ticket", "/tickets/3"),
                ("ticket-new", "/tickets/new"), ("accounts", "/accounts"), ("account-record", "/accounts/1"),
                ("follow-ups", "/follow-ups?list=closed"), ("follow-up", "/follow-ups/1"),
                ("follow-up-new", "/follow-ups/new"),
                ("checklists", "/checklists?list=all"), ("checklist", "/checklists/1"),
                ("checklist-new", "/checklists/new?record=ticket%204"), ("requests", "/requests?list=all"),
                ("request", "/requests/1"), ("request-forms", "/requests/new"),
                ("request-new", "/requests/new?form=refund"), ("search", "/search?q=foam*"),
                ("search-nothing", "/search?q=zeppelin"), ("search-blank", "/search"),
                ("ticket-triage", "/tickets/1?answer=no"), ("missing", "/tickets/999"), ("account", "/account"),
                ("sign-out", "/sign-out"), ("api", "/api/docs"), ("macros", "/macros"), ("views", "/views"),
                ("macro-new", "/macros/new"), ("ticket-macro", "/tickets/3?macro=1"),
            ]
            try await demo.browsing(kind) { window in
                for (name, path) in open { try await look(at: path, of: demo, name, kind, window) }
                try await demo.signIn("ana", in: window)
                for (name, path) in signedIn { try await look(at: path, of: demo, name, kind, window) }
            }
            // What waits for decisions waits for a lead.
            try await demo.fileDeal("Breakfast corner (\(kind.name))")
            try await demo.browsing(kind, as: "tom") { window in
                for (name, path) in [
                    ("decisions", "/decisions"), ("workload", "/workload"),
                    ("workload-absence", "/workload?absence=11"), ("deals", "/deals"),
                    ("deal-board", "/deals/board"),
                    ("deal", "/deals/1"),
                    ("deal-new", "/deals/new"), ("account-new", "/accounts/new"),
                ] {
                    try await look(at: path, of: demo, name, kind, window)
                }
            }
        }

        @Test(arguments: [BrowserKind.desk, .dark, .narrow])
        func `the same holds for the pages of admins`(_ kind: BrowserKind) async throws {
            let demo = try Browsing.demo
            let pages = [
                ("administration", "/administration"), ("escalations", "/escalations"),
                ("escalations-found", "/escalations?q=discount&sort=-pending"), ("designer", "/escalations/5"),
                ("designer-outage", "/escalations/3"), ("bindings", "/bindings"),
                ("bindings-edit", "/bindings?edit=1"), ("simulation", "/simulation?escalation=5&kind=deal"),
                ("triggers", "/triggers?event=helpdesk+repeat-contact"), ("trigger", "/triggers/1"),
                ("trigger-deal", "/triggers/6"), ("levels", "/service-levels"),
                ("level", "/service-levels/1"), ("calendars", "/calendars"), ("calendar", "/calendars/1"),
                ("people", "/people"), ("person", "/people/4"), ("rotas", "/rotas"), ("rota", "/rotas/1"),
                ("teams", "/teams"),
                ("team", "/teams/2"),
                ("templates", "/templates?template=assigned&record=ticket+1"), ("endpoints", "/endpoints"),
                ("template", "/templates/assigned/en"),
                ("endpoint", "/endpoints/1"), ("deliveries", "/deliveries"), ("delivery", "/deliveries/1"),
                ("transfer", "/transfer"), ("forms", "/forms"), ("form", "/forms/1"), ("form-new", "/forms/new"),
                ("incoming-list", "/incoming"),
                ("incoming", "/incoming/1?refused=yes"), ("settings", "/settings"), ("audit", "/audit"),
                ("audit-ticket", "/audit?about=ticket+1"),
            ]
            try await demo.command(
                "incoming", "add", "monitoring-\(kind.name)", "--kind", "ticket", "--map", "subject=/alert/title",
                "--map", "body=/alert/text", "--map", "requester==monitoring@example.com")
            try await demo.browsing(kind, as: "mara") { window in
                for (name, path) in pages { try await look(at: path, of: demo, name, kind, window) }
            }
        }

        @Test(arguments: [BrowserKind.desk, .narrow, .wall])
        func `a language that is written from the right turns pages round, on a screen of any width`(
            _ kind: BrowserKind
        ) async throws {
            let demo = try Browsing.demo
            let reader = "noor-\(kind.name)"
            try await demo.command(
                "user", "add", "\(reader)@harbour.example", "--name", "Noor Haddad", "--role", "admin",
                "--language", ServedDemo.languageFromTheRight)
            try await demo.command(
                "user", "password", "\(reader)@harbour.example", input: ServedDemo.password + "\n")
            try await demo.browsing(kind, as: reader) { window in
                for (name, path) in [
                    ("queue", "/tickets?queue=all&status=any"), ("ticket", "/tickets/3"), ("search", "/search?q=foam*"),
                    ("designer", "/escalations/5"), ("bindings", "/bindings"), ("board", "/deals/board"),
                    ("calendar", "/calendars/1"), ("workload", "/workload"), ("audit", "/audit?about=ticket+1"),
                ] {
                    try await window.open(demo.address + path)
                    #expect(try await window.movement() == 0, "\(name)")
                    try await window.keepPicture("\(name)-from-the-right-\(kind.name)")
                    #expect(try await window.excessWidth() <= 0, "\(name)")
                    let heading = try await window.evaluate(
                        """
                        const words = document.createRange();
                        words.selectNodeContents(document.querySelector("h1"));
                        const { left, right } = words.getBoundingClientRect();
                        const { left: start, right: end } = document.querySelector("main").getBoundingClientRect();
                        return [left - start, end - right].map(Math.round);
                        """, as: [Int].self)
                    #expect(heading[0] > heading[1], "\(name): the heading is at \(heading)")
                }
            }
        }

        @Test func `what moves would be seen`() async throws {
            let demo = try Browsing.demo
            try await demo.browsing { window in
                try await window.open(demo.address + "/sign-in")
                #expect(try await window.movement() == 0)
                try await window.evaluate(
                    "document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Late.' }))")
                #expect(try await window.movement() > 0)
            }
        }

        @Test func `a first visit brings less than 60 kB over the wire`() async throws {
            let demo = try Browsing.demo
            try await demo.browsing(as: "ana") { window in
                for path in ["/tickets", "/tickets?queue=all&status=any", "/tickets/3"] {
                    try await window.forgetFiles()
                    try await window.open(demo.address + path)
                    let weight = try await window.weight()
                    #expect(5_000 < weight && weight < 60_000, "\(path): \(weight) bytes")
                }
            }
        }

        private func look(
            at path: String, of demo: ServedDemo, _ page: String, _ kind: BrowserKind, _ window: BrowserWindow
        ) async throws {
            let name = "\(page)-\(kind.name)"
            try await window.open(path.hasPrefix("/") ? demo.address + path : path)
            let movement = try await window.movement()
            #expect(movement == 0, "\(name)")
            // The reference unfolded has thousands of lines, for which a picture and axe need minutes.
            let isEndless = path == "/api/docs"
            // What is folded is looked at, too.
            if !isEndless {
                try await window.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            }
            try await window.keepPicture(name)
            let excess = try await window.excessWidth()
            #expect(excess <= 0, "\(name)")
            if isEndless { return }
            let barriers = try await window.barriers(kind == .dark ? .colours : kind == .narrow ? .allButColours : .all)
            #expect(barriers.isEmpty, "\(name): \(barriers.joined(separator: "\n"))")
        }
    }
}
