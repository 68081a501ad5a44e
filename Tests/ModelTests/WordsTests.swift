import BusinessTime
import Foundation
import Model
import Testing

/// What is written into files and the store is read back as it was, and nothing else is read.
struct WordsTests {
    @Test func `A step's recipient is read as it is written`() {
        for recipient in [Recipient.role("finance approver"), .user(3), .manager, .team(2)] {
            #expect(Recipient(rawValue: recipient.rawValue) == recipient)
        }
        #expect(Recipient(rawValue: "ROLE: lead ") == .role("lead"))
        #expect(Recipient(rawValue: "role:a:b") == .role("a:b"))
        for text in ["", "role", "role:", "role: ", "user:", "user:x", "team:1.5", "manager:1", "boss"] {
            #expect(Recipient(rawValue: text) == nil, "“\(text)”")
        }
    }

    @Test func `What follows a time-out is read as it is written`() {
        for action in [TimeOut.Action.goto(2), .approve, .reject, .manager] {
            #expect(TimeOut.Action(rawValue: action.rawValue) == action)
        }
        for text in ["", "goto", "goto 0", "goto -1", "goto x", "Approve"] {
            #expect(TimeOut.Action(rawValue: text) == nil, "“\(text)”")
        }
    }

    @Test func `A record is read as it is written, and as people write it`() {
        #expect(RecordReference("ticket 12") == .ticket(12))
        #expect(RecordReference("Deal/3") == .deal(3))
        #expect(RecordReference("account:9") == .account(9))
        for record in [RecordReference.ticket(1), .deal(2), .account(3)] {
            #expect(RecordReference(record.description) == record)
        }
        for text in ["", "ticket", "ticket 0", "ticket -1", "ticket x", "ticket 1 2", "person 1", "12"] {
            #expect(RecordReference(text) == nil, "“\(text)”")
        }
    }

    @Test func `Whoever did something is read as they are written`() throws {
        for actor in [Actor.system, .console, .person(3), .customer(9)] {
            #expect(Actor(actor.description) == actor)
            #expect(try JSONDecoder().decode([Actor].self, from: JSONEncoder().encode([actor])) == [actor])
        }
        for text in ["", "system:1", "person", "person:", "person:x", "customer:1:2", "nobody"] {
            #expect(Actor(text) == nil, "“\(text)”")
        }
    }

    @Test func `An addressee is read as it is written`() {
        for addressee in [Addressee.person(3), .customer(9), .channel("support"), .channel("a:b")] {
            #expect(Addressee(rawValue: addressee.rawValue) == addressee)
        }
        for text in ["", "person", "person:x", "customer:", "channel:"] {
            #expect(Addressee(rawValue: text) == nil, "“\(text)”")
        }
    }

    @Test func `An audience is read as it is written`() {
        let members: [AudienceMember] = [
            .holder, .candidates, .assignee, .backup, .manager, .requester, .person(3), .channel("ops"),
        ]
        for member in members { #expect(AudienceMember(rawValue: member.rawValue) == member) }
        for text in ["", "everyone", "person:x", "person", "channel:"] {
            #expect(AudienceMember(rawValue: text) == nil, "“\(text)”")
        }
    }
}
