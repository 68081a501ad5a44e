import Assets
import BusinessTime
import Foundation
import HTTPServer
import Model
import Templating
import Testing
import Workflows

@testable import WebUI

@Suite struct WordsTests {
    @Test func `every language has a text of its own for every key, and no others`() throws {
        let languages = try Languages(files: Assets.files)
        #expect(languages.all.map(\.language) == ["en", "de"])
        let prefix = "Templates/pages/texts."
        for texts in languages.all {
            let source = try #require(Assets.files[prefix + texts.language + ".txt"])
            var own: Set<String> = []
            for line in source.split(separator: "\n") where !line.hasPrefix("#") {
                own.insert(String(line.prefix { $0 != ":" }))
            }
            #expect(own == languages.english.keys, "\(texts.language)")
        }
    }

    @Test func `every text that a template names is there`() throws {
        let texts = try Languages(files: Assets.files).english
        for (path, source) in Assets.files where path.hasPrefix("Templates/pages/") && path.hasSuffix(".mustache") {
            for tag in source.components(separatedBy: "{{t.").dropFirst() {
                let key = String(tag.prefix { $0 != "}" })
                #expect(texts.find(key) != nil, "\(path): \(key)")
            }
        }
    }

    @Test func `every word of the model has a text`() throws {
        for texts in try Languages(files: Assets.files).all {
            let keys: [[String]] = [
                keys("priority", Priority.self), keys("status", TicketStatus.self), keys("channel", Channel.self),
                keys("clock", ClockKind.self), keys("case", CaseStatus.self), keys("tier", AccountTier.self),
                keys("record", RecordKind.self), keys("queue", AgentQueue.self), keys("triage", TriageAnswer.self),
                keys("look", Look.self), keys("keys-choice", SingleKeys.self), keys("link-void", LinkVoid.self),
                CustomerTicket.State.allCases.map { "customer.state-\($0.rawValue)" }, keys("nav", Section.self),
                keys("conflict", TicketAction.self),
                keys("field", TicketProperty.self), keys("area", AdministrationArea.self),
                keys("area", AdministrationArea.self).map { $0 + "-for" },
                keys("area-group", AdministrationArea.Group.self), keys("ask", Ask.self),
                keys("phase", CasePhase.self), keys("role", Role.self), keys("module", Module.self),
                keys("trigger-event", TriggerEvent.self), keys("counting", ClockTarget.Counting.self),
                keys("graph", StepGraph.Kind.self), keys("escalation-state", EscalationListFilter.State.self),
                keys("format", EndpointFormat.self), keys("delivery", DeliveryState.self),
                keys("parameter", TriggerParameters.Name.self), keys("comparison", Comparison.self),
                keys("scope", ContactScope.self), keys("setup", SetupStep.self), keys("setting", SettingName.self),
                SettingName.allCases.filter { $0.words == nil }.map { "setting-hint.\($0.rawValue)" },
                keys("condition-field", Field.self), keys("person-state", PeopleFilter.State.self),
                keys("macro-kind", MacroAction.Kind.self), keys("macro-does", MacroAction.Kind.self),
                keys("macro-reads", Message.Visibility.self), AssignmentMethod.words.map { "assignment.\($0)" },
            ]
            for key in keys.joined() { #expect(texts.find(key) != nil, "\(texts.language): \(key)") }
        }
    }

    @Test func `every word that a setting takes has a text`() throws {
        for texts in try Languages(files: Assets.files).all {
            for setting in SettingName.allCases {
                for word in setting.words ?? [] where Role(rawValue: word) == nil {
                    let key = "setting-choice.\(setting.rawValue).\(word)"
                    #expect(texts.find(key) != nil, "\(texts.language): \(key)")
                }
            }
        }
    }

    /// The keys of the texts for all words of a kind.
    private func keys<Word: RawRepresentable<String> & CaseIterable>(_ group: String, _ type: Word.Type) -> [String] {
        type.allCases.map { "\(group).\($0.rawValue)" }
    }

    @Test func `what the rooms below say is said in the reader’s language`() throws {
        let texts = try Languages(files: Assets.files).texts(for: ["de"])
        for (english, german) in [
            ("is missing", "fehlt"),
            ("has 12 characters; at most 10 are allowed", "hat 12 Zeichen; erlaubt sind höchstens 10"),
            ("There is no ticket 99.", "Es gibt kein Ticket 99."),
            // Of two sentences that fit, the one that says more is meant.
            ("is missing; say who does it", "fehlt; sagen Sie, wer es tut"),
            (
                "has 3 characters; at least 12 are needed, such as four words that do not belong together",
                "hat 3 Zeichen; nötig sind mindestens 12, etwa vier Wörter, die nichts miteinander zu tun haben"
            ),
            // A sentence within a sentence.
            ("Only an admin may change triggers.", "Nur ein Admin darf Auslöser ändern."),
            (
                "goes to step 7 on approval, which there is not; name a step there is, or none",
                "führt bei Genehmigung zu Schritt 7, den es nicht gibt; nennen Sie einen, den es gibt, oder keinen"
            ),
            ("nothing like this is in it", "nothing like this is in it"),
            // Where the inner sentence is not in it, the whole stays as it is.
            ("There is no purple cow.", "There is no purple cow."), ("a colon is missing", "a colon is missing"),
        ] { #expect(texts.said(english) == german) }
        let edited = try MessageCatalog("# a note\r\n\r\n a {n}. → b {n}. \r\n", language: "xx")
        #expect(edited.translated("a 1.") == "b 1.")
        let elsewhere = try Languages(files: ["Templates/pages/texts.en.txt": "# a note\r\na: b\r\nc: d\r\n"]).english
        #expect(elsewhere["a"] == "b" && elsewhere["c"] == "d")
        let name = "{~what} → “is missing”"
        #expect(texts.said("there is a team “\(name)” already") == "es gibt schon ein Team „\(name)“")
        #expect(try Languages(files: Assets.files).english.said("is missing") == "is missing")
    }

    @Test(arguments: [
        ("is missing", "line 1: a line is “English → translation”"),
        ("a → b\n\na → c", "line 3: “a” stands here a second time"),
        ("a {one}{other} → b", "two places stand side by side"), ("a {one} → b {other}", "no place “{other}”"),
        ("{~one} → b {~one}", "says nothing of its own"),
    ])
    func `a sentence that is none is named`(_ source: String, _ message: String) throws {
        let error = #expect(throws: TextsError.self) { try MessageCatalog(source, language: "de") }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
        #expect(error?.description.hasPrefix("Templates/pages/messages.de.txt, line ") == true)
    }

    @Test(arguments: [
        ("x", "line 1: a line is “key: text”; this one has no colon"), ("a:", "“a” has no text"),
        ("a: b\na: c", "line 2: “a” stands here a second time"),
        ("a: b\na.c: d", "“a.c” begins with another text’s key"),
    ])
    func `a line that is none is named`(_ source: String, _ message: String) {
        let error = #expect(throws: WebUIError.self) {
            try Languages(files: ["Templates/pages/texts.en.txt": source])
        }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("Templates/pages/texts.en.txt") == true)
    }

    @Test(arguments: [
        "", "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a b", "/a\nb", "/ä", "\\/evil",
        "/sign-out",
        "/sign-in?next=/tickets", "/" + String(repeating: "a", count: 1000),
    ])
    func `only a path of this site is a place to go on to`(_ text: String) { #expect(WantedPath(text) == nil) }

    @Test func `a page of ours is a place to go on to`() throws {
        for text in ["/tickets/12", "/tickets?queue=all&q=a%20b", "/"] { #expect(WantedPath(text)?.text == text) }
        #expect(WantedPath("/tickets?q=a&b")?.after(.signIn) == "/sign-in?next=%2Ftickets%3Fq%3Da%26b")
        // Whoever sent a form about a record gets to the record.
        for (form, place) in [
            ("/tickets/1/replies", "/tickets/1"), ("/people/1/changes", nil), ("/settings", nil), ("/tickets/a/b", nil),
        ] {
            #expect(try WantedPath(Request(method: .post, target: form))?.text == place)
        }
    }

    @Test(arguments: [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0",
            "Edge on Windows"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1",
            "Safari on iOS"
        ), ("curl/8.5", "curl"), ("Netscape <4>", "Netscape <4>"), ("", "An unknown browser"),
    ])
    func `a browser is called what people call it`(_ agent: String, _ name: String) throws {
        #expect(BrowserName.of(agent, try Languages(files: Assets.files).english) == name)
    }

    @Test(arguments: [
        ("de-AT, en;q=0.8", "de"), ("fr, de;q=0.3, en;q=0.7", "en"), ("en;q=0, de", "de"), ("*", "en"), ("", "en"),
        ("tlh;q=x", "en"),
    ])
    func `a browser's wishes choose the language`(_ field: String, _ language: String) throws {
        let languages = try Languages(files: Assets.files)
        #expect(languages.texts(for: Languages.tags(inAcceptLanguage: field)).language == language)
    }

    @Test func `moments are read by the reader's clocks, as short as they can be`() throws {
        let languages = try Languages(files: Assets.files)
        let now = try #require(Instant("2026-03-02T10:00:00Z"))
        let berlin = Reader(texts: languages.english, timeZone: "Europe/Berlin", now: now)
        #expect(berlin.short(now) == "11:00")
        #expect(berlin.exact(now) == "Monday 2 March 2026, 11:00 (UTC+1)")
        #expect(
            berlin.local("It was due at 2026-03-02 10:00 UTC, or 2026-13-02 10:00 UTC")
                == "It was due at Monday 2 March 2026, 11:00 (UTC+1), or 2026-13-02 10:00 UTC")
        #expect(berlin.short(now.advanced(by: .hours(13))) == "3 March, 00:00")
        #expect(berlin.short(now.advanced(by: .hours(-24 * 90))) == "2 December 2025")
        let delhi = Reader(texts: languages.texts(for: ["de"]), timeZone: "Asia/Kolkata", now: now)
        #expect(delhi.exact(now) == "Montag, 2. März 2026, 15:30 Uhr (UTC+5:30)")
        #expect(delhi.span(.minutes(59)) == "59 Min." && delhi.span(.minutes(-61)) == "1 Std. 1 Min.")
        #expect(berlin.span(.hours(50)) == "2 d 2 h")
    }

    @Test func `a filter is the same after it went through an address`() throws {
        let cursor = TicketQuery.Cursor(due: Instant(milliseconds: 5), ticket: 7)
        for filter in [
            QueueFilter(), QueueFilter(queue: .all, order: .newest, isAnyStatus: true, text: "über & <b> +%"),
            QueueFilter(queue: .team, priority: .critical, status: .onHold, after: cursor),
            QueueFilter(queue: .soon, after: TicketQuery.Cursor(ticket: 9)),
        ] {
            #expect(QueueFilter(try Request(target: filter.address).query) == filter)
        }
        #expect(
            QueueFilter(try Request(target: "/tickets?queue=x&sort=y&after=z&priority=&status=").query) == QueueFilter()
        )
    }
}
