import Foundation

/// Tickets as customers write them, the same ones in every run.
struct BenchTickets {
    /// What `POST /api/v1/tickets` takes.
    struct Body: Encodable {
        var subject: String
        var body: String
        var requester: String
        var requester_name: String
        var category: String
        var priority: String
        var department: String
        var team: String
        var tags: [String]
        var external_reference: String?
    }

    private static let sentences = [
        "Hello, I ordered three units two weeks ago and one of them has not been delivered yet.",
        "The tracking page says that the parcel is on its way, but it has not moved for six days.",
        "Could you please check what happened and tell me when I can expect it?",
        "Since the last update the export to our accounting system stops after about a hundred rows.",
        "We tried it on two machines and with two different browsers, always with the same result.",
        "Our team depends on this every morning, so we would be glad about a quick answer.",
        "The invoice of last month lists a service that we ended in spring.",
        "Please send a corrected invoice to our office, the address is the same as before.",
        "I cannot sign in any more, the page says that my session has ended.",
        "I have already asked for a new link twice, but no message has come.",
        "Thank you very much for your help, your colleague was very friendly the last time.",
        "This is really annoying, it is the third time that I have to write about the same problem.",
        "Is there a way to change the delivery address after the order was placed?",
        "Attached you find the number of the device and a picture of the label.",
    ]

    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// A ticket of one of so many customers.
    mutating func make(customers: Int, reference: String? = nil) -> Body {
        let customer = next(customers)
        var text = (0..<(3 + next(4))).map { _ in Self.sentences[next(Self.sentences.count)] }
        if next(50) == 0 { text.append("I want a \(BenchRules.words[next(BenchRules.words.count)]).") }
        let place = next(BenchCompany.teams.count)
        return Body(
            subject: "\(Self.sentences[next(Self.sentences.count)].prefix(40)) \(next(100_000))",
            body: text.joined(separator: " ") + "\n\nKind regards\nCustomer \(customer)",
            requester: "customer\(customer)@example.org", requester_name: "Customer \(customer)",
            category: BenchCompany.categories[next(5)], priority: ["low", "low", "low", "high", "critical"][next(5)],
            department: BenchCompany.departments[place % BenchCompany.departments.count],
            team: BenchCompany.teams[place], tags: next(3) == 0 ? ["vip", "spring"] : [],
            external_reference: reference)
    }
}
