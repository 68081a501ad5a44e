import BusinessTime
import Model
import Workflows

/// `belay incoming add`, `change` and `rotate`
enum IncomingEditing {
    private static let options = [
        Option(
            "map",
            "Where a field comes from: subject=/issue/title for a place in the message, priority==high for a text.",
            kind: .assignment, isRepeating: true),
        Option("header", "The header with the signature, for “hmac”; else X-Hub-Signature-256.", placeholder: "NAME"),
        Option("department", "The one department it may see and change; else all.", kind: .name),
    ]

    static let add = Command.onData(
        "add", "Add a door for another system; the secret that it signs with is shown once.",
        discussion: """
            Messages are sent to /hooks/NAME. A ticket needs subject, body and requester; a message needs ticket or \
            external_reference, and body; health needs account and score; a deal needs deal or external_reference. With the \
            signature “hmac”, map id and time as well where the message has them: they make sure that each is done once. \
            Try it with “belay incoming try”.
            """,
        arguments: [Argument("name", "Its name, letters, digits and hyphens.", kind: .name)],
        options: [
            Option("kind", "What its messages do.", kind: .word(of: IncomingKind.self)),
            Option("signature", "How they are signed; else standard.", kind: .word(of: IncomingSignature.self)),
            Option("secret", "What it signs with; else a new secret.", placeholder: "SECRET"),
        ] + options
    ) { arguments, session in
        guard let kind = arguments.word("kind", as: IncomingKind.self) else {
            throw arguments.refusal(
                "--kind is missing; it is one of \(IncomingKind.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        let hook = try await session.run(
            AddIncoming(
                name: arguments.requiredString("name"), kind: kind, map: arguments.assignments("map"),
                signature: arguments.word("signature", as: IncomingSignature.self) ?? .standard,
                header: arguments.string("header"), secret: arguments.string("secret").map(SigningSecret.init),
                department: arguments.string("department")))
        try session.answer(IncomingAnswer(hook, secret: hook.secret.revealed)) {
            """
            Incoming webhook \(hook.id) “\(hook.name)” added; messages go to /hooks/\(hook.name).
            They are signed with this secret, which will not be shown again:

              \(hook.secret.revealed)

            """
        }
        return .succeeded
    }

    static let change = Command.onData(
        "change", "Change an incoming webhook: only what is given.",
        discussion: "A field is taken out of the mapping with --map NAME=. --enable takes messages again.",
        arguments: [IncomingCommands.incoming],
        options: options + [
            Option("name", "What it is called.", kind: .name),
            Option("disable", "Take no messages, and why.", placeholder: "REASON"),
        ],
        flags: [
            Flag("enable", "Take messages again."),
            Flag("all-departments", "It may see and change things of all departments."),
        ]
    ) { arguments, session in
        let hook = try await session.run(
            ChangeIncoming(
                incoming: arguments.requiredString("incoming"), name: arguments.string("name"),
                map: arguments.assignments("map"), header: arguments.string("header"),
                department: arguments.flag("all-departments") ? "" : arguments.string("department"),
                disabledBecause: arguments.flag("enable") ? "" : arguments.string("disable")))
        try session.answer(IncomingAnswer(hook)) { "Incoming webhook \(hook.id) “\(hook.name)” changed.\n" }
        return .succeeded
    }

    static let rotate = Command.onData(
        "rotate", "Give an incoming webhook a new secret, shown once.",
        discussion: "Until the overlap is over, messages signed with the old secret are taken as well.",
        arguments: [IncomingCommands.incoming],
        options: [
            Option("overlap", "How long the old secret still counts, at most 30d.", default: "24h"),
            Option("secret", "The new secret; else a random one.", placeholder: "SECRET"),
        ]
    ) { arguments, session in
        let text = arguments.string("overlap") ?? "24h"
        guard let overlap = try? Duration(humanText: text) else {
            throw arguments.refusal("--overlap takes a length of time such as 24h or 0s, not “\(text)”.")
        }
        let hook = try await session.run(
            RotateIncomingSecret(
                incoming: arguments.requiredString("incoming"), overlap: overlap,
                secret: arguments.string("secret").map(SigningSecret.init)))
        let wording = try await session.wording()
        try session.answer(IncomingAnswer(hook, secret: hook.secret.revealed)) {
            """
            “\(hook.name)” has a new secret, which will not be shown again:

              \(hook.secret.revealed)

            The old one \(hook.retiring.map { "counts until \(wording.moment($0.until))" } ?? "counts no more").

            """
        }
        return .succeeded
    }
}
