import BusinessTime
import HTTPServer
import Model
import Secrets
import Synchronization
import Testing
import Workflows

@testable import WebUI

@Suite struct LivePageTests {
    private static let password = "copper lamp under snow"

    @Test func `whoever writes is told to those who look, for a while`() {
        let writers = Writers()
        let heard = Mutex<[[PersonID]]>([])
        let stop = writers.listen(to: 1) { people in heard.withLock { $0.append(people) } }
        writers.note(7, on: 1, at: Desk.start)
        writers.note(8, on: 2, at: Desk.start)
        writers.note(9, on: 1, at: Desk.start.advanced(by: .seconds(5)))
        #expect(heard.withLock { $0 } == [[7], [7, 9]])
        #expect(writers.people(on: 1, at: Desk.start.advanced(by: .seconds(21))) == [9])
        stop()
        writers.note(7, on: 1, at: Desk.start)
        #expect(heard.withLock { $0.count } == 2)
    }

    @Test func `nobody hears or says anything about what they do not reach`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            for colleague in [Desk.Colleague.ann, .sam] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            let stranger = Browser(desk)
            #expect(try await stranger.get("/live").status == 401)
            let sam = Browser(desk)
            try await sam.signIn(.sam, Self.password)
            #expect(try await sam.get("/live?ticket=1").status == 404)
            try await sam.get("/account")
            #expect(try await sam.post("/tickets/1/writing", [:]).status == 404)
            let ann = Browser(desk)
            try await ann.signIn(.ann, Self.password)
            try await ann.get("/account")
            #expect(try await ann.post("/tickets/1/writing", [:]).status == 204)
            #expect(try await ann.post("/tickets/1/writing", ["form-token": "x"]).status == 403)
        }
    }
}
