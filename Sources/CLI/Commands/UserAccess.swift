import Model
import Secrets
import Workflows

/// How somebody comes in: `belay user invite|password|second-factor`
enum UserAccess {
    static let commands = [invite, password, secondFactor]

    private static let person = Argument("person", "The person's address.")

    private static let invite = Command.onData(
        "invite", "Make a link by which somebody chooses their first password.",
        discussion: "An earlier invitation of theirs ends. The address is a secret: give it to nobody else.",
        arguments: [person],
        options: [Option("valid-for", "How long it holds; else three days.", kind: .span)]
    ) { arguments, session in
        let address = try arguments.requiredString("person")
        let made = try await session.run(InvitePerson(person: address, validFor: arguments.span("valid-for")))
        try await session.show(made, "With this address \(address) chooses a password, once")
        return .succeeded
    }

    private static let password = Command.onData(
        "password", "Set somebody's password; their sessions end.",
        discussion: """
            The password is typed without being shown, or read from standard input, one line. It has 12 to 200 characters and \
            is not a name, an address or one that everybody tries first. At /account people change it to one of their own.
            """, arguments: [person]
    ) { arguments, session in
        let address = try arguments.requiredString("person")
        let password = try session.newPassword(for: address)
        let environment = try await session.environment()
        try await environment.setPassword(of: address, to: password, as: session.principal(in: environment))
        try session.answer(["password": "set"]) { "The password of \(address) is set; their sessions are ended.\n" }
        return .succeeded
    }

    private static let secondFactor = Command<Session>(
        "second-factor", "Add, confirm and take away second factors.", subcommands: [add, confirm, reset])

    private struct Added: Encodable {
        var uri: String
        var secret: String
    }

    private static let add = Command.onData(
        "add", "Begin to add an authenticator of one's own; say whose with --as."
    ) { _, session in
        let added = try await session.run(AddSecondFactor())
        try session.answer(Added(uri: added.uri, secret: added.secret)) {
            """
            Give this to your authenticator program, as an address or typed:

              \(added.uri)
              \(added.secret)

            Then confirm it with a code that it shows: “belay user second-factor confirm CODE --as ADDRESS”.

            """
        }
        return .succeeded
    }

    private static let confirm = Command.onData(
        "confirm", "Prove with a code that one's new authenticator works, and get recovery codes.",
        arguments: [Argument("code", "The code that it shows.")]
    ) { arguments, session in
        let codes = try await session.run(ConfirmSecondFactor(code: arguments.requiredString("code")))
        try session.answer(["recoveryCodes": codes]) {
            """
            Your second factor is set. These codes let you in once each if your authenticator is lost; they are not stored and
            will not be shown again. Keep them where you keep what matters.

            \(codes.map { "  \($0)\n" }.joined())
            """
        }
        return .succeeded
    }

    private static let reset = Command.onData(
        "reset", "Take somebody's second factor away, since they lost it; their sessions end.", arguments: [person],
        options: [Option("code", "A code of it, for those who take away their own.")]
    ) { arguments, session in
        let address = try arguments.requiredString("person")
        try await session.run(RemoveSecondFactor(person: address, code: arguments.string("code")))
        try session.answer(["secondFactor": "removed"]) { "The second factor of \(address) is taken away.\n" }
        return .succeeded
    }
}
