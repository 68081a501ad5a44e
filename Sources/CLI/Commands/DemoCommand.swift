import BusinessTime
import Delivery
import Foundation
import Model
import WebClient
import Workflows

/// `belay demo`
enum DemoCommand {
    static let command = Command<Session>(
        "demo", "Live through a week of a made-up company.",
        discussion: """
            Sets up a company of twelve people in a new data file and lives through a week there on a clock that jumps from \
            one due moment to the next: tickets and angry mails, deals and discounts, broken promises, people who are away. \
            Every notification is sent over HTTP to a receiver on this machine, which verifies its signature. At the end it \
            checks that Belay kept its promises, and serves the data so that you can look around.
            """,
        options: [
            Option("listen", "Where to serve the data afterwards.", placeholder: "ADDRESS", default: "127.0.0.1:8080"),
            Option("week", "The Monday of the week, such as 2026-03-02; else last week's.", placeholder: "DAY"),
        ],
        flags: [Flag("no-serve", "End after the week.")]
    ) { arguments, session in
        guard session.surroundings.served == nil else {
            throw CommandError(
                "A demo needs a data file of its own; run it where no server owns one, or name it with --data.")
        }
        let demo = try Demo(arguments, session)
        return try await demo.run()
    }
}
