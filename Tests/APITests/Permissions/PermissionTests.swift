import Foundation
import HTTPServer
import Testing

@testable import API

/// Who may use what: as declared, as documented, and as it is.
@Suite struct PermissionTests {
    @Test func `the page of permissions says what is declared`() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/belay/Documentation.docc/Permissions.md").standardizedFileURL
        if ProcessInfo.processInfo.environment["BELAY_RECORD_GOLDEN"] == "1" {
            try Data(PermissionTable.markdown.utf8).write(to: page)
        }
        let found = String(decoding: try Data(contentsOf: page), as: UTF8.self)
        #expect(found == PermissionTable.markdown, "“belay api permissions” prints the page anew")
    }

    @Test(arguments: Caller.allCases)
    func `every route lets through whom its declaration says`(_ caller: Caller) async throws {
        try await Desk.open { desk in
            let desk = try await FurnishedDesk(desk)
            for walked in WalkedRoute.all {
                let reply = try await desk.send(walked, as: caller)
                let answer: WalkedRoute.Expected =
                    switch reply.status {
                    case 401: .withoutToken
                    case 403: .forbidden
                    case 404: .hidden
                    default: .letThrough
                    }
                #expect(answer == walked.expected(of: caller), "\(caller) \(walked.route.name): \(reply.text)")
            }
        }
    }

    @Test func `every example works, but where there is nothing to correct`() async throws {
        let refused = try await Desk.open { desk in
            let desk = try await FurnishedDesk(desk)
            var refused: [WalkedRoute] = []
            for walked in WalkedRoute.all where try await desk.send(walked, as: walked.user).status >= 300 {
                refused.append(walked)
            }
            return refused
        }
        #expect(refused.count < 10)
        // What others have ended or changed before is tried where nobody has.
        for walked in refused where walked.route.name != "cases.correct" {
            try await Desk.open { desk in
                let reply = try await FurnishedDesk(desk).send(walked, as: walked.user)
                #expect((200...299).contains(reply.status), "\(walked.route.name): \(reply.text)")
            }
        }
    }

    @Test func `lists show nothing of another department`() async throws {
        try await Desk.open { desk in
            let desk = try await FurnishedDesk(desk)
            for walked in WalkedRoute.all {
                guard walked.route.access.reach == .department, walked.route.method == .get,
                    walked.route.pathParameters.isEmpty
                else { continue }
                // What happens is no list; FeedTests sees who hears of what.
                if walked.route.name == "events.follow" { continue }
                let own = try await desk.send(walked, as: .agent)
                let others = try await desk.send(walked, as: .elsewhere)
                let isFile = walked.route.name.hasPrefix("exports.")
                let hasOwn = try isFile ? !own.body.isEmpty : !own.json()["items"].list.isEmpty
                let hasOthers = try isFile ? !others.body.isEmpty : !others.json()["items"].list.isEmpty
                #expect(hasOwn && !hasOthers, "\(walked.route.name)")
            }
        }
    }

    @Test func `metrics are for this machine and for admins`() async throws {
        try await Desk.open { desk in
            let far = RemoteAddress(ipv4: 0xC000_0207, port: 9)
            for (caller, status) in [(nil, 401), (.ann, 403), (.max, 403), (.admin, 200)] as [(Desk.Colleague?, Int)] {
                let reply = try await desk.send(.get, "/metrics", as: caller, from: far)
                #expect(reply.status == status)
            }
            let near = try await desk.send(.get, "/metrics", as: nil)
            #expect(near.status == 200)
        }
    }
}
